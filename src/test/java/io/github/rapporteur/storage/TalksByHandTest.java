package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.mirror.NotesMirror;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkEntry;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.TalkText;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks that no schedule has. */
class TalksByHandTest {
    private static final Instant START = Instant.parse("2026-03-14T11:30:00Z");

    @TempDir
    private Path folder;

    private OpenNotebook notebook;
    private ConferenceId conference;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
        conference = refresh(Optional.empty(), Schedules.talk("a", 9, "Opening", "Ada Example"))
                .conference();
    }

    @AfterEach
    void close() throws CancelledException {
        assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
        notebook.close();
    }

    @Test
    void addedTalkHasAllThatWasSaid() {
        TalkId id = notebook.talksByHand()
                .add(
                        conference,
                        hallway("Talk at the coffee", "ada example", "Teo Example"),
                        new TalkText("On storage.", ""));

        Talk talk = find(id);
        assertThat(talk.byHand()).isTrue();
        assertThat(talk.kind()).isEqualTo(TalkKind.HALLWAY);
        assertThat(talk.title()).isEqualTo("Talk at the coffee");
        assertThat(talk.start()).isEqualTo(START);
        assertThat(talk.room()).isEqualTo("Coffee bar");
        assertThat(talk.source()).isNull();
        assertThat(notebook.schedule().text(id)).isEqualTo(new TalkText("On storage.", ""));
        assertThat(talk.speakers().getFirst().person())
                .isEqualTo(notebook.people()
                        .findByName("Ada Example")
                        .map(Person::id)
                        .orElseThrow()
                        .value());
        assertThat(notebook.people().findByName("Teo Example")).isPresent();
    }

    @Test
    void talkByHandSurvivesRefreshesEvenOneThatHasATalkLikeIt() {
        TalkId id = notebook.talksByHand().add(conference, hallway("Talk at the coffee", "Teo Example"), TalkText.NONE);
        Talk before = find(id);

        StoredImport refreshed = refresh(
                Optional.of(conference),
                Schedules.talk("a", 9, "Opening", "Ada Example"),
                Schedules.talk("b", 12, "Talk at the coffee", "Teo Example"));

        assertThat(refreshed).isEqualTo(new StoredImport(conference, 1, 0, 0));
        assertThat(find(id)).isEqualTo(before);
        assertThat(notebook.schedule().removedTalks(conference)).isEmpty();
        assertThat(notebook.schedule().changes(Schedules.of("Conf"), conference))
                .extracting(change -> change.title())
                .containsExactlyInAnyOrder("Opening", "Talk at the coffee");
        refresh(Optional.of(conference), Schedules.talk("a", 9, "Opening", "Ada Example"));
        assertThat(find(id).withdrawn()).isFalse();
    }

    @Test
    void changedTalkIsChangedItselfNotCorrected() {
        TalkId id = notebook.talksByHand().add(conference, hallway("Coffee", "Teo Example"), TalkText.NONE);

        notebook.talksByHand().change(id, hallway("Tea", "Ada Example"));

        assertThat(find(id).title()).isEqualTo("Tea");
        assertThat(find(id).corrected()).isEmpty();
        assertThat(find(id).speakerNames()).isEqualTo("Ada Example");
    }

    @Test
    void removedTalkIsGoneFromTheScheduleButItsNoteStaysAndItCanComeBack() throws IOException {
        TalkId id = notebook.talksByHand().add(conference, hallway("Coffee", "Teo Example"), TalkText.NONE);
        NoteSubject subject = new NoteSubject.OfTalk(id);
        notebook.notes().save(subject, "me", "> heard\n> — Teo Example");
        notebook.schedule().star(id, Star.MUST);
        Talk before = find(id);

        notebook.talksByHand().remove(id);
        assertThat(notebook.schedule().removedTalks(conference)).containsExactly(before);
        assertThat(notebook.schedule().talks(conference))
                .extracting(Talk::title)
                .containsExactly("Opening");
        assertThat(notebook.notes().find(subject, "me")).map(Note::text).contains("> heard\n> — Teo Example");
        assertThat(mirrored()).anyMatch(name -> name.contains("coffee"));

        // Typing that was still on its way is not lost either.
        notebook.notes().save(subject, "me", "> heard more\n> — Teo Example");
        notebook.talksByHand().bringBack(id);
        assertThat(find(id)).isEqualTo(before);
        assertThat(notebook.schedule()
                        .states(conference)
                        .getOrDefault(id, TalkState.NONE)
                        .quotes())
                .isEqualTo(1);
    }

    private List<String> mirrored() throws IOException {
        Path mirror = folder.resolve("mirror");
        new NotesMirror(notebook.schedule(), notebook.notes(), mirror).update();
        try (Stream<Path> files = Files.walk(mirror)) {
            return files.map(Path::toString).toList();
        }
    }

    private static TalkEntry hallway(String title, String... speakers) {
        return new TalkEntry(
                title,
                "",
                TalkKind.HALLWAY,
                START,
                START.plusSeconds(1800),
                Schedules.DAY,
                "Coffee bar",
                "",
                "",
                "",
                List.of(speakers));
    }

    private Talk find(TalkId id) {
        return notebook.schedule().talks(conference).stream()
                .filter(talk -> talk.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private StoredImport refresh(Optional<ConferenceId> into, ImportedTalk... talks) {
        return notebook.schedule().store(Schedules.of("Conf", talks), into, "s");
    }
}
