package planted.bad.people;

import planted.bad.app.Everything;

class UsesApp {
    final Everything everything = new Everything();
}
