package planted.bad.schedule;

import planted.bad.app.Everything;

class UsesApp {
    final Everything everything = new Everything();
}
