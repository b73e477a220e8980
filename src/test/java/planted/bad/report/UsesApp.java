package planted.bad.report;

import planted.bad.app.Everything;

class UsesApp {
    final Everything everything = new Everything();
}
