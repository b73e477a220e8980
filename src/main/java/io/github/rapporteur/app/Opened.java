package io.github.rapporteur.app;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.NoteReadAhead;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.ui.ScheduleContent;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An open notebook with what the first picture shows of it, read in one go beside the start of the window system.
 *
 * @param me the user's name
 * @param conferences all of them, the newest import first
 * @param content the schedule of the conference that was on screen last; empty in an empty notebook
 * @param note on the talk that was open last; empty when there was none, or when it cannot be read
 */
record Opened(
        OpenNotebook notebook,
        String me,
        List<Conference> conferences,
        Optional<ScheduleContent> content,
        Optional<NoteReadAhead> note) {
    /** Opens the notebook, made if there is none and {@code create} says so. Blocks; not on the JavaFX thread. */
    static Opened open(Path file, boolean create, Settings settings) {
        OpenNotebook notebook = OpenNotebook.open(file, create);
        try {
            return of(notebook, settings);
        } catch (RuntimeException e) {
            // Else it would hold the file against being restored.
            notebook.close();
            throw e;
        }
    }

    /** Reads the first picture of a notebook that is open already. */
    static Opened of(OpenNotebook notebook, Settings settings) {
        List<Conference> conferences = notebook.schedule().conferences();
        Optional<ScheduleContent> content =
                shown(conferences, settings).map(conference -> ScheduleContent.read(notebook.schedule(), conference));
        return new Opened(
                notebook,
                notebook.people().me(),
                conferences,
                content,
                content.flatMap(shownNow -> lastTalk(shownNow.talks(), settings))
                        .flatMap(talk -> note(notebook, talk)));
    }

    /** The conference that was on screen last, else the one imported last; empty when there is none. */
    static Optional<Conference> shown(List<Conference> conferences, Settings settings) {
        String last = settings.get(Remembered.CONFERENCE);
        return conferences.stream()
                .filter(conference -> conference.id().toString().equals(last))
                .findFirst()
                .or(() -> conferences.stream().findFirst());
    }

    /** The talk that was open last, if the schedule on screen still has it. */
    static Optional<TalkId> lastTalk(List<Talk> talks, Settings settings) {
        String last = settings.get(Remembered.TALK);
        return talks.stream()
                .map(Talk::id)
                .filter(id -> id.toString().equals(last))
                .findFirst();
    }

    /** What is wrong with a note that cannot be read is said when it is opened. */
    private static Optional<NoteReadAhead> note(OpenNotebook notebook, TalkId talk) {
        try {
            return Optional.of(NoteReadAhead.of(NotePanes.sources(notebook), new NoteSubject.OfTalk(talk)));
        } catch (StoreException e) {
            return Optional.empty();
        }
    }
}
