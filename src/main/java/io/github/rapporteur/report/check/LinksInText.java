package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.pictures.NoteCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a note: written out, in angle brackets, bare, and the lines that define addresses. Pure. */
final class LinksInText {
    private static final String SIGNS_BEHIND = ".,;:!?'\"”’)*_]…";
    private static final Pattern INLINE = Pattern.compile(
            "\\]\\([ \\t]*(?:<([^<>\\n]{0,2000})>|([^\\s()<>]{0,2000}(?:\\([^\\s()]{0,500}\\)[^\\s()<>]{0,500})?))");
    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^ {0,3}\\[[^\\[\\]\\n]{1,300}]:[ \\t]*<?([^\\s<>]{1,2000})>?");
    private static final Pattern BARE =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}@/:.(<-])(?:https?:/|www\\.[a-z0-9])[^\\s<>]{1,2000}");
    private static final Pattern ANGLE = Pattern.compile("(?i)<((?:https?:|www\\.)[^\\s<>]{1,2000})>");

    /** @param address as it stands in the text */
    record Link(String address, TextRange range) {}

    private LinksInText() {}

    /** All but those in code and but pictures, in order. */
    static List<Link> in(String text) {
        List<Link> found = new ArrayList<>();
        boolean any = text.contains("](") || text.contains("]:") || text.contains(":/") || text.contains("www.");
        if (!any) {
            return found;
        }
        for (Matcher link = INLINE.matcher(text); link.find(); ) {
            int group = link.group(1) == null ? 2 : 1;
            if (!link.group(group).startsWith("picture:")) {
                add(found, link, group);
            }
        }
        for (Matcher link = ANGLE.matcher(text); link.find(); ) {
            add(found, link, 1);
        }
        for (Matcher link = DEFINITION.matcher(text); link.find(); ) {
            add(found, link, 1);
        }
        List<Link> written = List.copyOf(found);
        int at = 0;
        List<Link> inOrder = written.stream()
                .sorted(Comparator.comparingInt(one -> one.range().start()))
                .toList();
        for (Matcher link = BARE.matcher(text); link.find(); ) {
            while (at < inOrder.size() && inOrder.get(at).range().end() <= link.start()) {
                at++;
            }
            if (at == inOrder.size() || inOrder.get(at).range().start() > link.start()) {
                int end = withoutSigns(text, link.start(), link.end());
                found.add(new Link(text.substring(link.start(), end), new TextRange(link.start(), end)));
            }
        }
        NoteCode code = new NoteCode(text);
        found.removeIf(link -> code.holds(link.range().start()));
        found.sort(Comparator.comparingInt(link -> link.range().start()));
        return found;
    }

    private static void add(List<Link> found, Matcher link, int group) {
        found.add(new Link(link.group(group), new TextRange(link.start(group), link.end(group))));
    }

    /** A full stop behind an address is the sentence's; a bracket is, unless it was opened in the address. */
    private static int withoutSigns(String text, int start, int from) {
        int end = from;
        int bracket = text.indexOf("](", start);
        end = bracket >= 0 && bracket < end ? bracket : end;
        while (end > start && SIGNS_BEHIND.indexOf(text.charAt(end - 1)) >= 0) {
            if (text.charAt(end - 1) == ')' && text.substring(start, end).indexOf('(') >= 0) {
                break;
            }
            end--;
        }
        return end;
    }
}
