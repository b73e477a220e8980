package planted.bad.notes;

import planted.bad.app.Everything;

class UsesApp {
    final Everything everything = new Everything();
}
