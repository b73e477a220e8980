package planted.bad.cli;

import planted.bad.app.Everything;

class UsesApp {
    final Everything everything = new Everything();
}
