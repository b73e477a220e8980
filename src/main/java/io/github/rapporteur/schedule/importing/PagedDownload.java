package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one answer of many: a list that comes page by page is followed at its own host, within the bounds of one
 * download. Blocks; not on the JavaFX thread.
 */
final class PagedDownload {
    private static final int MOST_PAGES = 50;
    private static final String SIGN = "\"next\"";

    private final ScheduleDownload download;
    private final WebRequest request;
    private final WorkMonitor monitor;
    private final long begun = System.nanoTime();

    PagedDownload(ScheduleDownload download, WebRequest request, WorkMonitor monitor) {
        this.download = download;
        this.request = request;
        this.monitor = monitor;
    }

    /**
     * The answer with what all its pages list; the same when it is no page, or the next one is somewhere else. A whole
     * of several pages has no validators, since one page tells nothing of the others.
     *
     * @throws FileFormatException if the pages have more bytes than a schedule can have, are too many, or go in a circle
     * @throws IOException if one of them cannot be had: half a list would withdraw talks
     */
    Fetched.Body whole(Fetched.Body first) throws IOException, FileFormatException, CancelledException {
        Optional<ObjectNode> page = page(first);
        if (page.isEmpty() || first.page().isEmpty()) {
            return first;
        }
        ObjectNode all = page.get();
        URI base = first.page().get();
        Set<URI> seen = new HashSet<>(Set.of(base));
        long bytes = first.bytes().length;
        String last = ScheduleAddress.shown(base.toString());
        for (Optional<URI> next = atTheSameHost(base, JsonPages.next(all));
                next.isPresent();
                next = atTheSameHost(base, JsonPages.next(all))) {
            if (seen.size() == MOST_PAGES) {
                throw endless(
                        ScheduleAddress.shown(base.toString()), "its list has more than " + MOST_PAGES + " pages");
            } else if (!seen.add(next.get())) {
                throw endless(last, "it leads back to a page that was read before");
            }
            WebRequest more = new WebRequest(next.get().toString(), request.typed(), request.plainHttp());
            Fetched fetched = download.after(bytes, System.nanoTime() - begun).fetch(more, Validators.NONE, monitor);
            if (!(fetched instanceof Fetched.Body body)) {
                throw new IllegalStateException("Nothing was known before.");
            }
            bytes += body.bytes().length;
            JsonNode tree = JsonTree.of(new Content(ScheduleAddress.shown(more.address()), body.bytes()));
            if (!JsonPages.isPage(tree)) {
                throw new FileFormatException(
                        ScheduleAddress.shown(more.address()),
                        "",
                        "the page before leads here, but this is no page of its list",
                        "Ask the conference for its schedule as a file.");
            }
            JsonPages.append(all, tree);
            last = ScheduleAddress.shown(more.address());
        }
        return seen.size() == 1
                ? first
                : new Fetched.Body(all.toString().getBytes(StandardCharsets.UTF_8), first.page(), Validators.NONE);
    }

    private static FileFormatException endless(String page, String problem) {
        return new FileFormatException(
                page,
                "",
                problem,
                "Ask its server for all on one page (limit=1000 for pretalx, page[size]=0 for Open Event), or ask the"
                        + " conference for its schedule as a file.");
    }

    /** The page that an answer is; empty when it is none, or leads nowhere. What is damaged, its reader will say. */
    private static Optional<ObjectNode> page(Fetched.Body body) {
        Content content = new Content("", body.bytes());
        if (!content.head().startsWith("{") || !new String(body.bytes(), StandardCharsets.ISO_8859_1).contains(SIGN)) {
            return Optional.empty();
        }
        try {
            return JsonTree.of(content) instanceof ObjectNode root
                            && !JsonPages.next(root).isEmpty()
                    ? Optional.of(root)
                    : Optional.empty();
        } catch (FileFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> atTheSameHost(URI base, String next) {
        if (next.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address =
                    base.resolve(next.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D"));
            if ("https".equals(base.getScheme()) && "http".equals(address.getScheme()) && address.getPort() < 0) {
                // Servers behind another one do not know that they are safe.
                address = URI.create("https" + address.toString().substring("http".length()));
            }
            boolean isThere = base.getScheme().equalsIgnoreCase(address.getScheme())
                    && base.getHost() != null
                    && base.getHost().equalsIgnoreCase(address.getHost())
                    && base.getPort() == address.getPort()
                    && address.getUserInfo() == null;
            return isThere ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
