package planted.bad.storage;

import org.h2.tools.Console;

class ShowsConsole {
    Object console() {
        return new Console();
    }
}
