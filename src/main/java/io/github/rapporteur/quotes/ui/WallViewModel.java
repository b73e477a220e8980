package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.quotes.QuoteRepository;
import io.github.rapporteur.quotes.WallFilter;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.schedule.ConferenceId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the wall of quotes shows of a conference. Quotes are read on a worker, and only while the wall is on screen; what
 * has changed meanwhile is read when it comes back. JavaFX thread only.
 */
public final class WallViewModel {
    /** What the wall asks of the rest of the program. */
    public interface Ways {
        /** Goes to where a quote stands. */
        void go(WallQuote quote);

        /** Counts a quote among the best, or no longer. */
        void star(WallQuote quote, boolean starred);

        /** Says something in one sentence. */
        void say(String sentence);

        /** Asks for another word for a tag, this one offered first; null for none. */
        void renameTag(@Nullable String offered);
    }

    private final QuoteRepository quotes;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<WallShown> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", WallShown.NOTHING);
    private final ObjectProperty<WallFilter> filter = new SimpleObjectProperty<>(this, "filter", WallFilter.ALL);
    private final ObjectProperty<WallShown.Grouping> grouping =
            new SimpleObjectProperty<>(this, "grouping", WallShown.Grouping.NOTHING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private List<WallFilter.Foldable> all = List.of();
    private WallShown.Facets facets = WallShown.NOTHING.facets();
    private @Nullable ConferenceId conference;
    private boolean visible;
    private boolean stale;
    private boolean reading;

    /** What was read. */
    private record Read(ConferenceId conference, List<WallFilter.Foldable> quotes, WallShown.Facets facets) {}

    /** A wall of quotes out of that index. */
    public WallViewModel(QuoteRepository quotes, TaskRunner tasks) {
        this.quotes = quotes;
        this.tasks = tasks;
        filter.addListener((property, old, now) -> arrange());
        grouping.addListener((property, old, now) -> arrange());
    }

    /** This conference is on screen; another one begins without filters. */
    public void show(ConferenceId now) {
        if (!now.equals(conference)) {
            forget();
            conference = now;
            filter.set(WallFilter.ALL);
        }
        changed();
    }

    /** No conference is on screen. */
    public void showNone() {
        conference = null;
        forget();
    }

    /** A note was saved, or talks or people have changed. */
    public void changed() {
        stale = true;
        readIfSeen();
    }

    /** Whether the wall is on screen. */
    public void setVisible(boolean now) {
        visible = now;
        readIfSeen();
    }

    /** The conference on screen; null for none. */
    public @Nullable ConferenceId conference() {
        return conference;
    }

    ReadOnlyObjectProperty<WallShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ObjectProperty<WallFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<WallShown.Grouping> groupingProperty() {
        return grouping;
    }

    /** Why the quotes could not be read; empty when they could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the quotes are being read for the first time. */
    boolean isReadingFirst() {
        return reading && all.isEmpty();
    }

    /** All tags of the conference, the most frequent first. */
    public List<String> tags() {
        return facets.tags().stream().map(WallShown.Facet::words).toList();
    }

    private void forget() {
        all = List.of();
        facets = WallShown.NOTHING.facets();
        shown.set(WallShown.NOTHING);
    }

    private void readIfSeen() {
        ConferenceId about = conference;
        if (!visible || !stale || reading || about == null) {
            return;
        }
        stale = false;
        reading = true;
        tasks.run("Reading the quotes", monitor -> read(about), this::read, failure -> {
            reading = false;
            problem.set("The quotes could not be read: " + failure.getMessage());
        });
    }

    private Read read(ConferenceId about) {
        List<WallFilter.Foldable> found =
                quotes.quotesOf(about).stream().map(WallFilter.Foldable::of).toList();
        return new Read(about, found, WallShown.facets(found));
    }

    private void read(Read read) {
        reading = false;
        problem.set("");
        if (read.conference().equals(conference)) {
            all = read.quotes();
            facets = read.facets();
            arrange();
        }
        readIfSeen();
    }

    private void arrange() {
        shown.set(new WallShown(WallShown.groups(all, filter.get(), grouping.get()), all.size(), facets));
    }
}
