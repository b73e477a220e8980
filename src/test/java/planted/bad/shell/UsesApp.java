package planted.bad.shell;

import planted.bad.app.Everything;

class UsesApp {
    final Everything everything = new Everything();
}
