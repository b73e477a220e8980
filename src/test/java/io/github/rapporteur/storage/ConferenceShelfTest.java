package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ConferenceShelf.Holdings;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several conferences in one notebook. */
class ConferenceShelfTest {
    @TempDir
    private Path folder;

    private OpenNotebook notebook;
    private ConferenceId kept;
    private ConferenceId deleted;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
        kept = conference("Kept", "Ada Example", "Teo Example");
        deleted = conference("Deleted", "Ada Example", "Zoe Stranger");
        notebook.people().addTeamMate("Mira Holt");
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void deletedConferenceTakesAllThatIsItsAndNothingElse() throws CancelledException {
        assertThat(notebook.conferences().holdings(deleted)).isEqualTo(new Holdings(2, 2, 1));
        List<Talk> talks = notebook.schedule().talks(kept);
        List<Note> notes = notebook.notes().notesOf(kept);

        notebook.conferences().delete(deleted);

        assertThat(notebook.schedule().conferences())
                .extracting(Conference::title)
                .containsExactly("Kept");
        assertThat(notebook.schedule().talks(kept)).isEqualTo(talks);
        assertThat(notebook.notes().notesOf(kept)).isEqualTo(notes);
        assertThat(notebook.conferences().holdings(deleted)).isEqualTo(new Holdings(0, 0, 0));
        assertThat(notebook.people().people())
                .extracting(Person::name)
                .containsExactly("Ada Example", "Corrected Example", "Mira Holt", "Teo Example");
        assertThat(notebook.reports().choices(deleted)).isEqualTo(ReportChoices.NONE);
        assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
        notebook.close();
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), false);
        assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
    }

    @Test
    void deletedConferenceCanBeImportedAnew() {
        notebook.conferences().delete(deleted);
        ConferenceId again = conference("Deleted", "Zoe Stranger");

        assertThat(notebook.schedule().talks(again)).hasSize(2);
        assertThat(again).isNotEqualTo(deleted);
    }

    @Test
    void archivedConferenceStandsBehindTheOthersAndComesBack() {
        notebook.conferences().archive(deleted, true);
        assertThat(notebook.schedule().conferences())
                .extracting(Conference::title, Conference::archived)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Kept", false),
                        org.assertj.core.groups.Tuple.tuple("Deleted", true));
        assertThat(notebook.conferences().entries())
                .extracting(entry -> entry.conference().title())
                .containsExactly("Kept", "Deleted");
        assertThat(notebook.conferences().entries().getFirst().first()).contains(Schedules.DAY);
        assertThat(notebook.schedule().talks(deleted)).hasSize(2);

        notebook.conferences().archive(deleted, false);
        assertThat(notebook.schedule().conferences()).noneMatch(Conference::archived);
    }

    /** Two talks with star, note and correction, a note on the whole. */
    private ConferenceId conference(String title, String... speakers) {
        ConferenceId conference = notebook.schedule()
                .store(
                        Schedules.of(
                                title,
                                Schedules.talk("a", 9, "Opening", speakers),
                                Schedules.talk("b", 10, "Closing", speakers)),
                        Optional.empty(),
                        title)
                .conference();
        Talk talk = notebook.schedule().talks(conference).getFirst();
        notebook.schedule().star(talk.id(), Star.MUST);
        NoteSubject subject = new NoteSubject.OfTalk(talk.id());
        notebook.notes().save(subject, "me", "> words\n> — " + speakers[0] + "\n\nTakeaway: much");
        notebook.notes().save(new NoteSubject.OfConference(conference), "me", "Introduction");
        TalkEntry now = TalkEntry.of(talk);
        notebook.talksByHand()
                .change(
                        talk.id(),
                        new TalkEntry(
                                "Corrected",
                                now.subtitle(),
                                now.kind(),
                                now.start(),
                                now.end(),
                                now.day(),
                                now.room(),
                                now.track(),
                                now.language(),
                                now.url(),
                                List.of("Corrected Example")));
        notebook.reports()
                .keep(
                        conference,
                        SavedReport.first(conference).with(ReportChoices.NONE.withFrontMatter("Report", "", "", null)));
        return conference;
    }
}
