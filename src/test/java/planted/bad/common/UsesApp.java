package planted.bad.common;

import planted.bad.app.Everything;

class UsesApp {
    final Everything everything = new Everything();
}
