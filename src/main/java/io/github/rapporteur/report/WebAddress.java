package io.github.rapporteur.report;

import java.util.Locale;

/** Decides which addresses a report may link to. */
public final class WebAddress {
    private WebAddress() {}

    /**
     * The address when it may be linked, else an empty string: http, https and mailto may, as RFC 3986 writes them;
     * anything with white space, quotation marks or angle brackets may not.
     */
    public static String linkable(String address) {
        String url = address.strip();
        String low = url.toLowerCase(Locale.ROOT);
        boolean known = low.startsWith("https://") || low.startsWith("http://") || low.startsWith("mailto:");
        return known && url.chars().allMatch(WebAddress::isFine) ? url : "";
    }

    private static boolean isFine(int c) {
        return c > ' ' && c != '"' && c != '<' && c != '>' && c != '`' && c != '\\' && c != 0x7f && !isInvisible(c);
    }

    private static boolean isInvisible(int c) {
        return (c >= 0x80 && c <= 0xa0)
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202f)
                || (c >= 0x2060 && c <= 0x206f)
                || c >= 0xfff0;
    }
}
