package io.github.rapporteur.report;

import io.github.rapporteur.report.Report.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers the addresses of a report: first those mentioned in its text, then the conference and the abstracts. */
final class References {
    private static final Pattern LINK =
            Pattern.compile("(?<!!)\\[([^\\[\\]\n]{1,300})]\\((https?://[^\\s()<>]{1,2000})");
    private static final Pattern BARE = Pattern.compile("<(https?://[^\\s<>]{1,2000})>");

    private final Map<String, String> mentioned = new LinkedHashMap<>();
    private final Map<String, String> abstracts = new LinkedHashMap<>();

    /** Notes the links in a Markdown text; what looks like one in code is taken for one, which does no harm. */
    void mention(String markdown) {
        if (!markdown.contains("://")) {
            return;
        }
        for (Matcher link = LINK.matcher(markdown); link.find(); ) {
            mention(ProseText.plain(link.group(1)), link.group(2));
        }
        for (Matcher link = BARE.matcher(markdown); link.find(); ) {
            mention("", link.group(1));
        }
    }

    private void mention(String title, String address) {
        String url = WebAddress.linkable(address);
        if (!url.isEmpty()) {
            mentioned.putIfAbsent(url, title);
        }
    }

    /** Notes the address of an abstract or of the conference; an empty one is not noted. */
    void talk(String title, String url) {
        if (!url.isEmpty()) {
            abstracts.putIfAbsent(url, title);
        }
    }

    /** All of them; empty when no note mentions one and there is no abstract. */
    List<Reference> numbered() {
        List<Reference> all = new ArrayList<>();
        mentioned.forEach((url, title) -> all.add(new Reference(all.size() + 1, title, url, true)));
        abstracts.forEach((url, title) -> {
            if (!mentioned.containsKey(url)) {
                all.add(new Reference(all.size() + 1, title, url, false));
            }
        });
        return all;
    }
}
