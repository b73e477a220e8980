package io.github.rapporteur.storage;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkEntry;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program that {@link KilledDeletionTest} kills: brings a conference in, writes notes on it, corrects the talk of
 * another conference, says {@code corrected} and the number; deletes the conference, says {@code deleted}; for ever.
 */
final class DeletingUntilKilled {
    static final int TALKS = 40;
    static final String CORRECTED = "Corrected to ";

    private DeletingUntilKilled() {}

    /** Arguments: the notebook, whose first conference stays. */
    public static void main(String[] args) {
        try (OpenNotebook notebook = OpenNotebook.open(Path.of(args[0]), false)) {
            say("begun");
            for (int number = number(notebook) + 1; ; number++) {
                ConferenceId doomed = fill(notebook);
                correct(notebook, number);
                say("corrected " + number);
                notebook.conferences().delete(doomed);
                say("deleted");
            }
        }
    }

    private static ConferenceId fill(OpenNotebook notebook) {
        List<ImportedTalk> talks = new ArrayList<>();
        for (int i = 0; i < TALKS; i++) {
            talks.add(Schedules.talk("t" + i, 9, "Talk " + i, "Speaker " + i));
        }
        ConferenceId doomed = notebook.schedule()
                .store(Schedules.of("Doomed", talks), Optional.empty(), "doomed")
                .conference();
        for (Talk talk : notebook.schedule().talks(doomed).subList(0, 5)) {
            notebook.notes().save(new NoteSubject.OfTalk(talk.id()), "me", "> words\n> — Speaker 1");
        }
        return doomed;
    }

    private static void correct(OpenNotebook notebook, int number) {
        Talk talk = kept(notebook);
        TalkEntry now = TalkEntry.of(talk);
        notebook.talksByHand()
                .change(
                        talk.id(),
                        new TalkEntry(
                                CORRECTED + number,
                                "",
                                now.kind(),
                                now.start(),
                                now.end(),
                                now.day(),
                                "Room " + number,
                                now.track(),
                                now.language(),
                                now.url(),
                                now.speakers()));
    }

    /** The talk of the conference that stays. */
    static Talk kept(OpenNotebook notebook) {
        return notebook.schedule().conferences().stream()
                .filter(conference -> conference.title().equals("Kept"))
                .map(conference -> notebook.schedule().talks(conference.id()).getFirst())
                .findFirst()
                .orElseThrow();
    }

    /** The number of the correction in a notebook. */
    static int number(OpenNotebook notebook) {
        Talk talk = kept(notebook);
        return talk.source() == null ? 0 : Integer.parseInt(talk.title().substring(CORRECTED.length()));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
