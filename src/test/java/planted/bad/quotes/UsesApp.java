package planted.bad.quotes;

import planted.bad.app.Everything;

class UsesApp {
    final Everything everything = new Everything();
}
