package io.github.rapporteur.report;

import io.github.rapporteur.common.text.CleanText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes reference links (CommonMark section 6.3) out as inline links. A report takes a note apart, so a link and the
 * line that defines its address would come to stand in different parts, and neither would mean anything.
 */
final class ReferenceLinks {
    private static final Pattern DEFINITION = Pattern.compile(
            " {0,3}\\[([^\\[\\]\n]{1,300})]:[ \t]*<?([^\\s<>]{1,2000})>?(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\)))?[ \t]*");
    private static final Pattern LINK =
            Pattern.compile("(?<![\\\\\\]!])\\[([^\\[\\]\n]{1,300})](?:\\[([^\\[\\]\n]{0,300})])?(?![(\\[:])");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:`{3,}[^`]*|~{3,}.*)");
    private static final Pattern CODE = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)");

    private ReferenceLinks() {}

    /** The text with its reference links inline and without the definitions; the same text when it has none. */
    static String inline(String text) {
        if (!text.contains("]:")) {
            return text;
        }
        Map<String, String> addresses = new HashMap<>();
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : text.split("\n", -1)) {
            fenced ^= FENCE.matcher(line).matches();
            Matcher definition = DEFINITION.matcher(line);
            String address = !fenced && definition.matches() ? WebAddress.linkable(definition.group(2)) : "";
            if (address.isEmpty()) {
                lines.add(line);
            } else {
                addresses.putIfAbsent(CleanText.folded(definition.group(1)), address);
            }
        }
        return addresses.isEmpty() ? text : linked(lines, addresses);
    }

    private static String linked(List<String> lines, Map<String, String> addresses) {
        List<String> written = new ArrayList<>(lines.size());
        boolean fenced = false;
        for (String line : lines) {
            boolean fence = FENCE.matcher(line).matches();
            fenced ^= fence;
            written.add(fenced || fence ? line : outsideCode(line, addresses));
        }
        return String.join("\n", written);
    }

    private static String outsideCode(String line, Map<String, String> addresses) {
        StringBuilder out = new StringBuilder(line.length());
        int from = 0;
        for (Matcher code = CODE.matcher(line); code.find(); from = code.end()) {
            out.append(linked(line.substring(from, code.start()), addresses)).append(code.group());
        }
        return out.append(linked(line.substring(from), addresses)).toString();
    }

    private static String inline(String words, String address) {
        boolean brackets = address.indexOf('(') >= 0 || address.indexOf(')') >= 0;
        return "[" + words + "](" + (brackets ? "<" + address + ">" : address) + ")";
    }

    private static String linked(String text, Map<String, String> addresses) {
        return LINK.matcher(text).replaceAll(link -> {
            String label = link.group(2) == null || link.group(2).isEmpty() ? link.group(1) : link.group(2);
            String address = addresses.get(CleanText.folded(label));
            return Matcher.quoteReplacement(address == null ? link.group() : inline(link.group(1), address));
        });
    }
}
