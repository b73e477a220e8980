package planted.bad.vocabulary;

import planted.bad.app.Everything;

class UsesApp {
    final Everything everything = new Everything();
}
