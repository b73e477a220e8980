package io.github.rapporteur.schedule.importing;

import java.util.List;
import java.util.Random;

/** Values that have broken readers of files: of no length, of much, out of every range, in no known language. */
final class NastyValues {
    private static final List<String> ALL = List.of(
            "",
            " ",
            "null",
            "undefined",
            "NaN",
            "-1",
            "0",
            "99999999999999999999",
            "-9223372036854775808",
            "9223372036854775807",
            "1e999",
            "0x7f",
            "٣",
            "true",
            "[]",
            "{}",
            "a",
            "long ".repeat(2_000),
            "longword".repeat(1_000),
            "\uD800",
            "\uDC00x",
            "\u0000",
            "\u202Eback\u0007\u001B[31m",
            "e\u0301\u0301\u0301\u200D\uD83D\uDC69\u200D\uD83D\uDE80",
            "line\r\nline\u2028line\u0085line",
            "=1+1",
            "%s%n{0}${x}",
            "<script>alert(1)</script>",
            "<b><b><b><i>&amp;&#0;&#xFFFFFFF;&nope;",
            "]]>",
            "]]>-->\"'`",
            "[x](javascript:alert(1))",
            "javascript:alert(1)",
            "https://[::1",
            "http://a b/%zz",
            "//",
            "../../etc/passwd",
            "2031-05-04",
            "2031-02-30",
            "2031-05-04T09:00",
            "2031-05-04T25:61:61Z",
            "2031-05-04T09:00:00+99:99",
            "2031-05-04T09:00:00.123456789123+02:00",
            "0000-00-00",
            "0000-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59+18:00",
            "20310504T090000",
            "99999999T999999Z",
            "00000000",
            "32/13/2031",
            "29.02.2031",
            "09:00",
            "24:00",
            "-9:-5",
            "99:99:99",
            "12:00 PM - 0:00 am",
            "10:00-09:00",
            "PT45M",
            "-PT45M",
            "P99999999999D",
            "PT9999999999999999999H",
            "999999999:59",
            "Europe/Vienna",
            "Europe/Nowhere",
            "Etc/GMT+12",
            "+18:01",
            "UTC+25",
            "FREQ=DAILY",
            "FREQ=SECONDLY;INTERVAL=0",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=MONTHLY;BYDAY=-9999999999MO;COUNT=99999",
            "FREQ=WEEKLY;UNTIL=99991231T235959Z;INTERVAL=2147483647");

    private NastyValues() {}

    /** Any of them. */
    static String any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** A text with something of it lost, doubled, or a nasty value in its midst. */
    static String spoil(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = at + random.nextInt(text.length() - at + 1);
        return switch (random.nextInt(6)) {
            case 0 -> any(random);
            case 1 -> text.substring(0, at);
            case 2 -> text.substring(0, at) + text.substring(to);
            case 3 -> text.substring(0, to) + text.substring(at);
            case 4 -> text.substring(0, at) + any(random) + text.substring(at);
            default -> text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(at);
        };
    }
}
