package planted.bad.storage;

import planted.bad.app.Everything;

class UsesApp {
    final Everything everything = new Everything();
}
