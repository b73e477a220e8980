package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.report.check.Checklist;
import io.github.rapporteur.report.check.Cure;
import io.github.rapporteur.report.check.Finding;
import io.github.rapporteur.report.check.KeptFindings;
import io.github.rapporteur.report.check.NoteFix;
import io.github.rapporteur.report.check.Place;
import io.github.rapporteur.schedule.ConferenceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The list before publishing without its controls: what the check has found, but for what the writer keeps as it is; and
 * what becomes of a finding when it is cured. Never in the way of an export. JavaFX thread only.
 */
public final class ChecklistViewModel {
    private static final String NOTHING = "Nothing to look at.";

    private final ReportViewModel report;
    private final KeptFindings keptFindings;
    private final TaskRunner tasks;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<List<Finding>> shown = new ReadOnlyObjectWrapper<>(this, "shown", List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final Map<String, String> dead = new HashMap<>();
    private Checklist checklist = Checklist.EMPTY;
    private Set<Finding> cured = new HashSet<>();
    private String nothing = NOTHING;
    private boolean isLookedOver;
    private @Nullable Set<String> kept;
    private @Nullable ConferenceId conference;
    private Consumer<? super Place> onPage = place -> {};

    /** What leads out of the list. */
    public interface Ways {
        /** Shows a place in its note. */
        void go(Place place);

        /** Changes a note, in one step that can be taken back; {@code done} is called when it is changed. */
        void change(Place.InNote place, NoteFix fix, Runnable done);

        /** Lets the writer name somebody. */
        void name(Place.InNote place, Finding finding, Cure.Name cure, Runnable done);

        /** Lets the writer give a picture its words. */
        void describe(Place.InNote place, Cure.Describe cure, Runnable done);

        /**
         * Asks web addresses whether they answer, in the background.
         *
         * @param told gets for each that does not, a clause that says why; called when all are asked
         */
        void ask(List<String> addresses, Consumer<? super Map<String, String>> told);

        /** Says what has been done, and how it is taken back. */
        void say(String sentence, String link, Runnable takeBack);
    }

    /** @param tasks runs work in the order given */
    public ChecklistViewModel(ReportViewModel report, KeptFindings keptFindings, TaskRunner tasks, Ways ways) {
        this.report = report;
        this.keptFindings = keptFindings;
        this.tasks = tasks;
        this.ways = ways;
    }

    /** What is to be looked at, the gravest first. */
    ReadOnlyObjectProperty<List<Finding>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether the report has been looked over, and there is something in it. */
    boolean isLookedOver() {
        return isLookedOver;
    }

    /** "6 things to look at. You can export any time."; empty before there is a report. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Says who shows places that are no notes: what stands above the text. */
    void onPage(Consumer<? super Place> action) {
        onPage = action;
    }

    /** How many web addresses the report has. */
    int links() {
        return checklist.links().size();
    }

    /** This is the report now. */
    void show(@Nullable ReportContent content) {
        if (content == null) {
            conference = null;
            checklist = Checklist.EMPTY;
            isLookedOver = false;
            shown.set(List.of());
            summary.set("");
            return;
        }
        checklist = content.checklist();
        boolean isLeftOut = content.report().head().parts().isEmpty()
                && content.report().introduction().isEmpty();
        nothing = content.isEmpty()
                ? "Nothing to look at yet."
                : isLeftOut ? "All of the report is left out. Tick what is to be in it." : NOTHING;
        cured = new HashSet<>();
        ConferenceId now = content.conference().id();
        if (now.equals(conference)) {
            refresh();
            return;
        }
        conference = now;
        kept = null;
        dead.clear();
        tasks.run("Reading what is kept as it is", monitor -> keptFindings.kept(now), keys -> {
            if (now.equals(conference)) {
                kept = new HashSet<>(keys);
                refresh();
            }
        });
    }

    private void refresh() {
        Set<String> keys = kept;
        if (keys == null || conference == null) {
            return;
        }
        List<Finding> all = new ArrayList<>(checklist.findings());
        checklist.links().stream()
                .filter(link -> dead.containsKey(link.address()))
                .map(link -> link.isDead(dead.getOrDefault(link.address(), "")))
                .forEach(all::add);
        all.removeIf(finding -> keys.contains(finding.key()) || cured.contains(finding));
        all.sort((one, other) -> one.kind().compareTo(other.kind()));
        isLookedOver = nothing.equals(NOTHING) || !all.isEmpty();
        summary.set(
                all.isEmpty() ? nothing : Counted.of(all.size(), "thing") + " to look at. You can export any time.");
        shown.set(List.copyOf(all));
    }

    /** Shows where it is. */
    void go(Finding finding) {
        go(finding.place());
    }

    /** Shows a place in the notes. */
    void go(Place place) {
        if (place instanceof Place.FrontMatter) {
            onPage.accept(place);
        } else {
            ways.go(place);
        }
    }

    /** The first thing that may be done about it; nothing when there is none. */
    void cure(Finding finding) {
        if (!finding.cures().isEmpty()) {
            cure(finding, finding.cures().getFirst());
        }
    }

    /** Does something about it. */
    void cure(Finding finding, Cure cure) {
        switch (cure) {
            case Cure.Edit edit
            when finding.place() instanceof Place.InNote place -> ways.change(place, edit.fix(), () -> gone(finding));
            case Cure.Name name
            when finding.place() instanceof Place.InNote place -> ways.name(place, finding, name, () -> gone(finding));
            case Cure.Describe picture
            when finding.place() instanceof Place.InNote place -> ways.describe(place, picture, () -> gone(finding));
            case Cure.LeaveOut talk -> {
                report.include(Set.of(talk.talk()), false);
                gone(finding);
                ways.say(
                        "“" + finding.place().words() + "” is left out.",
                        "Put it in again",
                        () -> report.include(Set.of(talk.talk()), true));
            }
            case Cure.Go other -> go(other.place());
            case Cure.Keep keep -> {
                keep(finding, true);
                ways.say("It stays as it is.", "List it again", () -> keep(finding, false));
            }
            default -> go(finding);
        }
    }

    /** Asks all web addresses of the report whether they answer. Only when the writer wants it. */
    void askLinks() {
        ConferenceId asked = conference;
        ways.ask(checklist.links().stream().map(Checklist.Link::address).toList(), silent -> {
            if (asked != null && asked.equals(conference)) {
                dead.clear();
                dead.putAll(silent);
                refresh();
            }
        });
    }

    private void gone(Finding finding) {
        cured.add(finding);
        refresh();
    }

    private void keep(Finding finding, boolean now) {
        ConferenceId id = conference;
        Set<String> keys = kept;
        if (id == null || keys == null) {
            return;
        }
        if (now) {
            keys.add(finding.key());
        } else {
            keys.remove(finding.key());
        }
        refresh();
        tasks.run(
                "Keeping it as it is",
                monitor -> {
                    keptFindings.keep(id, finding.key(), now);
                    return now;
                },
                done -> {});
    }
}
