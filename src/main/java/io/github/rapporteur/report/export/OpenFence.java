package io.github.rapporteur.report.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the lines that were read so far end within a block of code between fences; an export closes every fence. */
final class OpenFence {
    private static final Pattern OPENING = Pattern.compile(" {0,3}(`{3,}|~{3,})[^`]*");

    private String open = "";

    boolean isOpen() {
        return !open.isEmpty();
    }

    void close() {
        open = "";
    }

    void read(String line) {
        Matcher begin = OPENING.matcher(line);
        if (!isOpen() && begin.matches()) {
            open = begin.group(1);
        } else if (isOpen() && closes(line.strip())) {
            close();
        }
    }

    private boolean closes(String line) {
        return line.length() >= open.length() && line.chars().allMatch(c -> c == open.charAt(0));
    }
}
