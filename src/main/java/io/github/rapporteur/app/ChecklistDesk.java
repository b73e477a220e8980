package io.github.rapporteur.app;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.TasksInOrder;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.EditorExtension;
import io.github.rapporteur.report.check.Cure;
import io.github.rapporteur.report.check.Finding;
import io.github.rapporteur.report.check.FindingKind;
import io.github.rapporteur.report.check.NoteFix;
import io.github.rapporteur.report.check.Place;
import io.github.rapporteur.report.ui.ChecklistViewModel;
import io.github.rapporteur.report.ui.FoundInNote;
import io.github.rapporteur.report.ui.ReportViewModel;
import io.github.rapporteur.schedule.importing.LinkProbe;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.storage.OpenNotebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the list before publishing does in the notes: shows places, and makes edits that can be taken back. JavaFX thread. */
final class ChecklistDesk implements ChecklistViewModel.Ways {
    private final AppContext context;
    private final OpenNotebook notebook;
    private final MainWindow window;
    private final Dialogs dialogs;
    private final Ways ways;
    private final FoundInNote inNote = new FoundInNote();

    /**
     * What of the window it needs.
     *
     * @param changes goes through the texts of notes
     * @param describe asks for the words of a picture of a note, by its number in it
     */
    record Ways(QuotesDesk.Shown shown, TextChanges changes, BiConsumer<NoteSubject, Integer> describe) {}

    ChecklistDesk(AppContext context, OpenNotebook notebook, MainWindow window, Dialogs dialogs, Ways ways) {
        this.context = context;
        this.notebook = notebook;
        this.window = window;
        this.dialogs = dialogs;
        this.ways = ways;
    }

    /** The list of a report. */
    ChecklistViewModel of(ReportViewModel report) {
        return new ChecklistViewModel(
                report, notebook.keptFindings(), new TasksInOrder(context.tasks(), context.lastResort()), this);
    }

    /** What shows places in the editor. */
    EditorExtension inNote() {
        return inNote;
    }

    @Override
    public void go(Place place) {
        switch (place) {
            case Place.InNote there -> go(there, () -> {});
            case Place.OfTalk talk -> ways.shown().ways().talkNote().accept(talk.talk());
            case Place.OfConference conference ->
                ways.shown().ways().conferenceNote().run();
            case Place.FrontMatter front -> {}
            case Place.Style style -> {}
        }
    }

    private void go(Place.InNote place, Runnable then) {
        switch (place.subject()) {
            case NoteSubject.OfTalk(var talk) -> ways.shown().ways().talkNote().accept(talk);
            case NoteSubject.OfConference conference ->
                ways.shown().ways().conferenceNote().run();
        }
        if (isMine(place)) {
            inNote.show(place, then);
        } else {
            window.statusBar().say("This stands in the note of " + place.author() + ".");
        }
    }

    private boolean isMine(Place.InNote place) {
        return place.author().equals(ways.shown().me().get());
    }

    /** First in the notebook, then the same in the editor, where it is a step to take back. */
    @Override
    public void change(Place.InNote place, NoteFix fix, Runnable done) {
        AtomicReference<NoteFix.@Nullable Fixed> made = new AtomicReference<>();
        context.tasks()
                .run(
                        "Changing a note",
                        ways.changes()
                                .work(() -> notebook.noteChanges().change(place.note(), text -> {
                                    Optional<NoteFix.Fixed> fixed = fix.applyTo(text);
                                    fixed.ifPresent(first -> made.compareAndSet(null, first));
                                    return fixed.map(NoteFix.Fixed::text).orElse(text);
                                })),
                        changed -> {
                            NoteFix.Fixed fixed = made.get();
                            if (fixed == null) {
                                window.statusBar().warn("Nothing was changed: the note says something else there now.");
                            } else {
                                inOpenNote(place, fix);
                                done.run();
                                say(
                                        "Changed in the note on " + place.words() + ".",
                                        "Take that back",
                                        () -> change(place, fixed.back(), () -> {}));
                            }
                            ways.shown().ways().changed().run();
                        },
                        problem -> window.statusBar().warn("Nothing was changed: " + problem.getMessage()));
    }

    private void inOpenNote(Place.InNote place, NoteFix fix) {
        ways.shown()
                .open()
                .change((note, text) ->
                        note.subject().equals(place.subject()) && note.author().equals(place.author())
                                ? fix.in(text)
                                : text);
    }

    @Override
    public void name(Place.InNote place, Finding finding, Cure.Name cure, Runnable done) {
        boolean tagger = finding.kind() == FindingKind.QUOTE_WITHOUT_NAME && isMine(place);
        if (tagger) {
            go(place, () -> window.commands().find("note.quote").ifPresent(Command::run));
            return;
        }
        Optional<String> name =
                dialogs.ask(cure.words(), finding.words(), "", cure.offered(), cure.words(), "Leave it without");
        if (name.isPresent()) {
            cure.fix()
                    .apply(name.get())
                    .ifPresentOrElse(
                            fix -> change(place, fix, done),
                            () -> window.statusBar()
                                    .warn("“" + name.get() + "” can not be written as a name. Type it in the note."));
        }
    }

    @Override
    public void describe(Place.InNote place, Cure.Describe cure, Runnable done) {
        if (isMine(place)) {
            go(place, () -> ways.describe().accept(place.subject(), cure.number()));
            return;
        }
        Optional<String> caption =
                asked("Caption", "Shown under the picture", cure.picture().caption());
        Optional<String> alternative = caption.flatMap(words -> asked(
                "Alternative text",
                "What it shows, for whoever does not see it",
                cure.picture().alternative()));
        if (caption.isPresent() && alternative.isPresent()) {
            change(place, cure.fix().apply(List.of(alternative.get(), caption.get())), done);
        }
    }

    private Optional<String> asked(String title, String text, String now) {
        return now.isEmpty() ? dialogs.ask(title, text, now, List.of(), "Write it", "Leave it") : Optional.of(now);
    }

    @Override
    public void ask(List<String> addresses, Consumer<? super Map<String, String>> told) {
        context.tasks()
                .run(
                        "Checking links",
                        monitor -> LinkProbe.ofThisComputer().silent(addresses, monitor),
                        silent -> {
                            told.accept(silent);
                            window.statusBar()
                                    .say(
                                            silent.isEmpty()
                                                    ? "All links answer."
                                                    : silent.size() + " of " + addresses.size()
                                                            + " links do not answer. They are in the list.");
                        },
                        problem -> window.statusBar()
                                .warn(
                                        problem instanceof CancelledException
                                                ? "The links were not checked."
                                                : "The links were not checked: " + problem.getMessage()));
    }

    @Override
    public void say(String sentence, String link, Runnable takeBack) {
        window.statusBar().say(sentence, link, takeBack);
    }
}
