package planted.bad.quotes;

import org.kordamp.ikonli.Ikon;

class LogicWithIcons {
    int code(Ikon icon) {
        return icon.getCode();
    }
}
