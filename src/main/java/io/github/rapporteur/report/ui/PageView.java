package io.github.rapporteur.report.ui;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The window's only web view, lent to the pane that shows a page now; made when there is a first page to show. JavaFX
 * thread only.
 */
public final class PageView {
    private final Consumer<? super String> browse;
    private @Nullable ReportPreview preview;
    private @Nullable PagePlace holder;

    /** @param browse opens an address outside */
    public PageView(Consumer<? super String> browse) {
        this.browse = browse;
    }

    /** Gives the view to a place, which has a page for it; whoever had it remembers how far down its page was. */
    ReportPreview lendTo(PagePlace place) {
        ReportPreview lent = preview;
        if (lent == null) {
            lent = new ReportPreview(browse);
            preview = lent;
        }
        PagePlace before = holder;
        if (before != place) {
            if (before != null) {
                before.giveBack(lent.position());
            }
            holder = place;
        }
        return lent;
    }

    /** Whether that place has the view. */
    boolean isLentTo(PagePlace place) {
        return holder == place;
    }
}
