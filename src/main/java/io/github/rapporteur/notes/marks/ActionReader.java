package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads an action: a list item that begins with {@code [ ]} or {@code [x]}. Who is named behind the first {@code @}: one
 * word, or several in quotation marks ({@code @"Ana Sol"}). When is an ISO 8601 date behind {@code !}. The report's own
 * form is read as well: {@code - [ ] text — **Name**, by 2026-12-01}.
 */
final class ActionReader {
    private static final int SIGN_LENGTH = 3;
    private static final int DATE_LENGTH = 10;

    private final StringBuilder text = new StringBuilder();
    private @Nullable String who;
    private @Nullable LocalDate due;

    private ActionReader() {}

    /** Whether the text of a list item begins with the box of an action. */
    static boolean begins(String text, int at, int end) {
        if (at + SIGN_LENGTH > end || text.charAt(at) != '[' || text.charAt(at + 2) != ']') {
            return false;
        }
        boolean box = " xX".indexOf(text.charAt(at + 1)) >= 0;
        return box && (at + SIGN_LENGTH == end || LineCursor.isBlank(text.charAt(at + SIGN_LENGTH)));
    }

    /**
     * Reads an action.
     *
     * @param item the text of the list item, beginning with the box
     */
    static Mark.Action read(TextRange range, String item) {
        ActionReader reader = new ActionReader();
        reader.readWords(item.substring(SIGN_LENGTH));
        reader.readReportForm();
        String text = reader.text.toString().strip();
        return new Mark.Action(range, text, item.charAt(1) != ' ', reader.who, reader.due);
    }

    private void readWords(String item) {
        int at = 0;
        while (at < item.length()) {
            char sign = item.charAt(at);
            boolean apart = at == 0 || Character.isWhitespace(item.charAt(at - 1)) || item.charAt(at - 1) == '(';
            int next = at;
            if (apart && sign == '@' && who == null) {
                next = readWho(item, at + 1);
            } else if (apart && sign == '!' && due == null) {
                next = readDue(item, at + 1);
            }
            if (next > at + 1) {
                dropBlankBefore(next < item.length() && item.charAt(next) == ')');
                at = next;
            } else {
                text.append(sign);
                at++;
            }
        }
    }

    private void dropBlankBefore(boolean keep) {
        int last = text.length() - 1;
        if (!keep && last >= 0 && text.charAt(last) == ' ') {
            text.setLength(last);
        }
    }

    private int readWho(String item, int start) {
        if (start < item.length() && "\"“„«".indexOf(item.charAt(start)) >= 0) {
            int close = start + 1;
            while (close < item.length() && "\"”“»".indexOf(item.charAt(close)) < 0) {
                close++;
            }
            String name = item.substring(start + 1, close).strip();
            if (close < item.length() && !name.isEmpty()) {
                who = name;
                return close + 1;
            }
            return start;
        }
        int end = start;
        while (end < item.length() && isNamePart(item.charAt(end))) {
            end++;
        }
        while (end > start && ".-'’_".indexOf(item.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > start) {
            who = item.substring(start, end);
        }
        return end;
    }

    private int readDue(String item, int start) {
        LocalDate date = date(item, start);
        if (date == null) {
            return start;
        }
        due = date;
        return start + DATE_LENGTH;
    }

    /** Reads "— **Name**, by DATE" at the end, as the Markdown export writes it. */
    private void readReportForm() {
        int dash = text.lastIndexOf(" — ");
        if (who != null || due != null || dash < 0) {
            return;
        }
        String tail = text.substring(dash + 3).strip();
        int by = tail.lastIndexOf("by ");
        LocalDate date = by >= 0 && by + 3 + DATE_LENGTH == tail.length() ? date(tail, by + 3) : null;
        String name = date == null ? tail : tail.substring(0, by).strip();
        name = name.endsWith(",") ? name.substring(0, name.length() - 1) : name;
        int signs = Emphasis.around(name);
        if (signs > 0) {
            who = name.substring(signs, name.length() - signs);
        } else if (date == null || !name.isEmpty()) {
            return;
        }
        due = date;
        text.setLength(dash);
    }

    private static @Nullable LocalDate date(String item, int start) {
        if (start + DATE_LENGTH > item.length()) {
            return null;
        }
        for (int at = 0; at < DATE_LENGTH; at++) {
            char sign = item.charAt(start + at);
            boolean hyphen = at == 4 || at == 7;
            if (hyphen ? sign != '-' : sign < '0' || sign > '9') {
                return null;
            }
        }
        int year = Integer.parseInt(item.substring(start, start + 4));
        int month = Integer.parseInt(item.substring(start + 5, start + 7));
        int day = Integer.parseInt(item.substring(start + 8, start + DATE_LENGTH));
        boolean real = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return real ? LocalDate.of(year, month, day) : null;
    }

    private static boolean isNamePart(char sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign)
                || Character.isSurrogate(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || ".-'’_".indexOf(sign) >= 0;
    }
}
