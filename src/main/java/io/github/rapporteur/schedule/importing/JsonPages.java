package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.text.Counted;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers of interfaces that give their lists page by page: pretalx and others of its kind ({@code results}, {@code next},
 * {@code previous}, {@code count}), JSON:API documents ({@code data}, {@code links.next}, {@code links.prev},
 * {@code meta.count}; jsonapi.org, section Pagination), and Indico, which says whether it is {@code complete}.
 */
final class JsonPages {
    private static final String CURE =
            " To have all, import the schedule's address itself, whose pages are all read, or"
                    + " ask its server for all on one page (limit=1000 for pretalx, page[size]=0 for Open Event).";

    private JsonPages() {}

    /** Where the next page is, as the page says it; empty when it is the last, or no page at all. */
    static String next(JsonNode page) {
        return isPage(page) ? link(page, "next", "next") : "";
    }

    /** Adds what another page lists to the first, which then leads to where the other leads. */
    static void append(ObjectNode first, JsonNode other) {
        list(first).ifPresent(all -> list(other).ifPresent(more -> more.forEach(all::add)));
        if (other.path("included") instanceof ArrayNode more) {
            ArrayNode included = first.path("included") instanceof ArrayNode known ? known : first.putArray("included");
            more.forEach(included::add);
        }
        if (first.has("next") || !first.has("links")) {
            first.set("next", orNull(other.path("next")));
        }
        if (first.path("links") instanceof ObjectNode links) {
            links.set("next", orNull(other.path("links").path("next")));
        }
    }

    /** Whether another answer is a page of the same kind of list. */
    static boolean isPage(JsonNode other) {
        return list(other).isPresent();
    }

    /** "This is page 1 of 3: only 50 of 137 talks", and the cure; empty when all is there. */
    static Optional<String> warning(JsonNode root) {
        if (root.has("complete") && !root.path("complete").asBoolean(true)) {
            return Optional.of("The server says that this is not all it has. To have all, ask it for one conference"
                    + " only, or for more at once (limit=1000).");
        }
        Optional<ArrayNode> list = list(root);
        boolean isFirst = link(root, "previous", "prev").isEmpty();
        if (list.isEmpty() || (isFirst && link(root, "next", "next").isEmpty())) {
            return Optional.empty();
        }
        int here = list.get().size();
        int all = Math.max(
                root.path("count").asInt(0), root.path("meta").path("count").asInt(0));
        if (all <= here || here == 0) {
            return Optional.of("This is one page of several: only " + Counted.of(here, "talk") + "." + CURE);
        }
        String page = isFirst ? "page 1 of " + Math.ceilDiv(all, here) : "one page of several";
        return Optional.of(String.format(Locale.ROOT, "This is %s: only %,d of %,d talks.", page, here, all) + CURE);
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? JsonNodeFactory.instance.nullNode() : node;
    }

    private static Optional<ArrayNode> list(JsonNode page) {
        JsonNode list = page.path("results").isArray() ? page.path("results") : page.path("data");
        return list instanceof ArrayNode array ? Optional.of(array) : Optional.empty();
    }

    /** A link at the top, or among the links, where it may be an object with its address. */
    private static String link(JsonNode page, String name, String nameAmongLinks) {
        JsonNode among = page.path("links").path(nameAmongLinks);
        return Words.firstOf(JsonText.of(page, name), JsonText.of(among, "href"), JsonText.value(among));
    }
}
