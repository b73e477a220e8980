package io.github.rapporteur.report.export;

import java.io.IOException;
import java.io.Writer;

/** Collects what an own template makes, up to 50 MB. */
final class BoundedText extends Writer {
    private static final int MOST = 50_000_000;

    private final StringBuilder text = new StringBuilder();

    /** It is more than that. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void write(char[] from, int offset, int length) throws IOException {
        if (text.length() + length > MOST) {
            throw new TooLong();
        }
        text.append(from, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
