package io.github.rapporteur.app;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.settings.SettingsFile;
import io.github.rapporteur.notes.CapturedLine;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkBeingHeard;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * {@code rapporteur --capture WORDS}: a line for the note of the talk that is on. The running program takes it if there
 * is one, so that it stands in the window at once; else the notebook is opened for it. Blocks; not on the JavaFX thread.
 */
final class Capture {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final AppPaths paths;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;

    Capture(AppPaths paths, InstantSource clock, PrintStream out, PrintStream err) {
        this.paths = paths;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /**
     * Adds the line.
     *
     * @param named the notebook; that of the window when empty
     * @return the program's exit code: 0 only when the line is durable
     */
    int run(Optional<Path> named, String words) {
        String line = CapturedLine.cleaned(words);
        if (line.isEmpty()) {
            err.println("There are no words to capture. Write: rapporteur --capture \"What was said\"");
            return WRONG_USAGE;
        }
        try {
            Settings settings = new SettingsFile(paths.settings()).read();
            Path file = StartUp.notebook(paths, named, settings);
            StartAnswer answer = SecondStart.handOver(file, StartRequest.toCapture(line))
                    .orElseGet(() -> intoNotebook(file, settings, line));
            (answer.done() ? out : err).println(answer.words());
            return answer.done() ? DONE : FAILED;
        } catch (IOException | StoreException e) {
            err.println("Nothing was kept: " + e.getMessage());
            return FAILED;
        }
    }

    private StartAnswer intoNotebook(Path file, Settings settings, String line) {
        try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
            Optional<Conference> shown = Opened.shown(notebook.schedule().conferences(), settings);
            if (shown.isEmpty()) {
                return new StartAnswer(
                        false,
                        "Nothing was kept: " + file.getFileName()
                                + " has no conference yet. Import its schedule: rapporteur import SOURCE");
            }
            Conference conference = shown.get();
            Map<TalkId, TalkState> states = notebook.schedule().states(conference.id());
            Optional<Talk> talk = TalkBeingHeard.of(
                    notebook.schedule().talks(conference.id()),
                    id -> states.getOrDefault(id, TalkState.NONE),
                    Optional.empty(),
                    clock.instant());
            NoteSubject subject = talk.<NoteSubject>map(heard -> new NoteSubject.OfTalk(heard.id()))
                    .orElseGet(() -> new NoteSubject.OfConference(conference.id()));
            String author = notebook.people().me();
            String text = notebook.notes().find(subject, author).map(Note::text).orElse("");
            notebook.notes().save(subject, author, text + CapturedLine.addition(text, line));
            return kept(conference, talk);
        }
    }

    /** Says where a line went. */
    static StartAnswer kept(Conference conference, Optional<Talk> talk) {
        return new StartAnswer(
                true,
                talk.map(heard -> "Kept with “" + heard.title() + "”.")
                        .orElseGet(() -> "No talk is on now: kept with the note on the conference, “"
                                + conference.title() + "”."));
    }
}
