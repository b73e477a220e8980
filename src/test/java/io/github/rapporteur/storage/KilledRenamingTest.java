package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.JournalEntry;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills (SIGKILL) a program that renames a person or a tag in 300 notes, or tags a quote: all or nothing. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledRenamingTest {
    private static final int KILLS = KilledProgram.kills(4, 4);

    @TempDir
    Path folder;

    private final KilledProgram program = new KilledProgram(RenamingUntilKilled.class);

    @ParameterizedTest
    @ValueSource(strings = {"person", "tag"})
    void nameOrTagStandsInAllNotesOrInNone(String what) throws Exception {
        Path file = folder.resolve("talks.notebook");
        prepare(file);
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(file, what, kill);
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
                String name = notebook.people().people().getFirst().name();
                List<WallQuote> quotes = notebook.quotes().quotesOf(RenamingUntilKilled.conference(notebook));
                assertThat(quotes).hasSize(RenamingUntilKilled.NOTES);
                assertThat(quotes).extracting(WallQuote::person).containsOnly(name);
                assertThat(quotes)
                        .extracting(WallQuote::tags)
                        .containsOnly(quotes.getFirst().tags());
                String tag = quotes.getFirst().tags().getFirst();
                assertThat(notebook.notes().notesOf(RenamingUntilKilled.conference(notebook)))
                        .extracting(Note::text)
                        .containsOnly("> words\n> — " + name + " #" + tag + "\n\nmine");
                assertThat(RenamingUntilKilled.talks(notebook))
                        .allMatch(talk -> talk.speakers().getFirst().name().equals(name));
            }
        }
    }

    @Test
    void quoteIsTaggedWholeOrNotAtAll() throws Exception {
        Path file = folder.resolve("talks.notebook");
        prepare(file);
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(file, "quote", kill);
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
                Talk talk = RenamingUntilKilled.talks(notebook).getFirst();
                Note note = notebook.notes()
                        .find(new NoteSubject.OfTalk(talk.id()), RenamingUntilKilled.AUTHOR)
                        .orElseThrow();
                assertThat(note.text())
                        .isIn(
                                "before\n\nWord for word.\n\nbehind",
                                "before\n\n" + RenamingUntilKilled.TAGGED + "\n\nbehind",
                                "> words\n> — Ada Example #ops\n\nmine");
                long indexed = notebook.quotes().quotesOf(RenamingUntilKilled.conference(notebook)).stream()
                        .filter(quote -> quote.place().note().equals(note.id()))
                        .count();
                assertThat(indexed).isEqualTo(note.text().contains("> ") ? 1 : 0);
            }
        }
    }

    @Test
    void twoPeopleAreOneEverywhereOrNowhere() throws Exception {
        Path file = folder.resolve("talks.notebook");
        prepare(file);
        int merged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            merged += KilledProgram.last(runAndKill(file, "merge", kill), "merge");
            try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
                assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
                List<WallQuote> quotes = notebook.quotes().quotesOf(RenamingUntilKilled.conference(notebook));
                assertThat(quotes).hasSize(RenamingUntilKilled.NOTES);
                String name = String.valueOf(quotes.getFirst().person());
                assertThat(quotes).extracting(WallQuote::person).containsOnly(name);
                assertThat(RenamingUntilKilled.talks(notebook))
                        .allMatch(talk -> talk.speakerNames().equals(name));
                int now = name.equals("Ada Example")
                        ? 0
                        : Integer.parseInt(name.substring(RenamingUntilKilled.MERGED.length()));
                assertThat(now).isGreaterThanOrEqualTo(merged);
                // Whoever is to take their place may be there already; nobody who was merged is.
                assertThat(notebook.people().people())
                        .extracting(Person::name)
                        .contains(name)
                        .isSubsetOf(name, RenamingUntilKilled.MERGED + (now + 1));
                if (now > 0) {
                    assertThat(notebook.people().findByName("Ada Example"))
                            .map(Person::name)
                            .contains(name);
                }
                merged = now;
            }
        }
    }

    private static void prepare(Path file) {
        List<ImportedTalk> talks = new ArrayList<>();
        for (int i = 0; i < RenamingUntilKilled.NOTES; i++) {
            talks.add(Schedules.talk("t" + i, 9, "Talk " + i, "Ada Example"));
        }
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            notebook.schedule().store(Schedules.of("Conf", talks), Optional.empty(), "s");
            List<Talk> stored = RenamingUntilKilled.talks(notebook);
            // In one transaction: saved one by one, they would take longer than all the rest.
            notebook.database().write(handle -> {
                NoteWriter writer = new NoteWriter(handle);
                for (int i = 0; i < stored.size(); i++) {
                    writer.write(new JournalEntry(
                            i + 1,
                            new NoteSubject.OfTalk(stored.get(i).id()),
                            RenamingUntilKilled.AUTHOR,
                            "> words\n> — Ada Example #ops\n\nmine",
                            Instant.EPOCH));
                }
                return stored;
            });
        }
    }

    private static int longest(String what) {
        return switch (what) {
            case "quote" -> 40;
            case "merge" -> 3_000;
            default -> 800;
        };
    }

    /** Most die in the middle of a change, however long that takes here. */
    private List<String> runAndKill(Path file, String what, int kill) throws Exception {
        List<String> said = program.runAndKill(kill % 2 + 1, longest(what), file.toString(), what);
        assertThat(said).allMatch(line -> line.matches("begun|" + what + " [0-9]+"));
        return said;
    }
}
