package io.github.rapporteur.schedule.importing;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A source is a web page that holds no schedule but links to some. The message is a sentence that names them. */
public final class LinkedSchedulesException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 3;

    private final String page;
    private final transient List<ScheduleLinks.Link> links;

    LinkedSchedulesException(String page, List<ScheduleLinks.Link> links) {
        super(page + ": this is a web page that holds no schedule itself, but links to "
                + (links.size() == 1 ? "one" : "some") + ". Import "
                + links.stream()
                        .limit(NAMED)
                        .map(link -> link.address().toString())
                        .collect(Collectors.joining(" or "))
                + ".");
        this.page = page;
        this.links = List.copyOf(links);
    }

    /** The page's name for messages. */
    public String page() {
        return page;
    }

    /** The links, the likeliest first; at least one. */
    public List<ScheduleLinks.Link> links() {
        return links;
    }
}
