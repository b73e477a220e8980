package io.github.rapporteur.schedule.importing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds links to schedules in a web page: calendars, frab's and pretalx' exports, tables. Only https and http. */
public final class ScheduleLinks {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\.(?:ics|ical)$|webcal:|/schedule\\.(?:xml|json|ics|xcal)$|/schedule/export/[\\w.-]+$"
                    + "|(?:schedule|fahrplan|pentabarf|programme?|sessions)[\\w.-]*\\.(?:xml|json|csv|xlsx|ya?ml)$"
                    + "|\\.ics\\?|format=(?:ics|ical)|/ical(?:/|endar)?$)");

    /** What whole schedules are called; a link to one talk's calendar has the talk's name or number. */
    private static final Pattern WHOLE = Pattern.compile(
            "schedule|fahrplan|pentabarf|program|agenda|sessions|calendar|events|\\ball\\b|ical|feed|full");

    private static final int MOST_OFFERED = 12;

    private ScheduleLinks() {}

    /**
     * A link.
     *
     * @param address absolute
     * @param label what the page calls it; the end of the address when it does not
     */
    public record Link(URI address, String label) {}

    /**
     * The links in the page's order, each address once.
     *
     * @param base the page's own address, for links that are relative
     */
    public static List<Link> in(String html, URI base) {
        Map<URI, Link> links = new LinkedHashMap<>();
        for (Element element : Jsoup.parse(html, base.toString()).select("a[href], link[href]")) {
            String href = element.absUrl("href");
            String written = element.attr("href").strip();
            boolean calendar = element.attr("type").equals("text/calendar");
            String target =
                    written.toLowerCase(Locale.ROOT).startsWith("webcal:") ? "https" + written.substring(6) : href;
            String lower = written.toLowerCase(Locale.ROOT).replaceFirst("#.*", "");
            if (target.startsWith("http") && (calendar || ADDRESS.matcher(lower).find())) {
                address(target)
                        .ifPresent(address -> links.putIfAbsent(address, new Link(address, label(element, address))));
            }
        }
        return new ArrayList<>(links.values());
    }

    /** As above, but only some, those that look like whole schedules first, and none that leads to the page itself. */
    static List<Link> offered(String html, URI page) {
        return in(html, page).stream()
                .filter(link -> !link.address().equals(page))
                .sorted(Comparator.comparing(
                        link -> !WHOLE.matcher(lastPart(link.address())).find()))
                .limit(MOST_OFFERED)
                .toList();
    }

    private static String lastPart(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> address(String target) {
        String safe = HtmlToMarkdown.safeLink(target);
        try {
            return safe.isEmpty() ? Optional.empty() : Optional.of(URI.create(safe));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String label(Element link, URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        return Words.firstOf(
                Words.fold(link.text()),
                Words.fold(link.attr("title")),
                path.substring(path.lastIndexOf('/') + 1),
                address.toString());
    }
}
