package planted.bad.pictures;

import planted.bad.app.Everything;

class UsesApp {
    final Everything everything = new Everything();
}
