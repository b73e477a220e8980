package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.schedule.Talk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleInNotebookTest {
    @TempDir
    private Path folder;

    private OpenNotebook notebook;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
        notebook.schedule()
                .store(Schedules.of("Conf", Schedules.talk("a", 9, "Opening", "Zoë", "Ada")), Optional.empty(), "s");
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void speakersAreKnownByName() {
        assertThat(notebook.people().people()).extracting(Person::name).containsExactly("Ada", "Zoë");
        assertThat(notebook.people().findByName(" zoe ")).map(Person::name).contains("Zoë");
        assertThat(notebook.people().findByName("nobody")).isEmpty();
    }

    @Test
    void teamMateIsOneRecordWhetherKnownBeforeOrNot() {
        Person ada = notebook.people().addTeamMate("ADA");
        Person tom = notebook.people().addTeamMate("Tom");
        notebook.people().addTeamMate("Tom");

        assertThat(ada.name()).isEqualTo("Ada");
        assertThat(notebook.people().teamMates()).containsExactly(ada, tom);
        assertThat(notebook.people().people()).hasSize(3);
    }

    @Test
    void ownNameIsTheSystemsUntilItIsSet() {
        assertThat(notebook.people().me()).isEqualTo(System.getProperty("user.name"));
        notebook.people().setMe("Rina");
        assertThat(notebook.people().me()).isEqualTo("Rina");
    }

    @Test
    void ownNotesTakeTheNewNameOnUnlessSomebodyHasThatNameThere() {
        List<Talk> talks = notebook.schedule()
                .talks(notebook.schedule().conferences().getFirst().id());
        NoteSubject talk = new NoteSubject.OfTalk(talks.getFirst().id());
        NoteSubject conference = new NoteSubject.OfConference(talks.getFirst().conference());
        notebook.people().setMe("Rina");
        notebook.notes().save(talk, "Rina", "mine");
        notebook.notes().save(conference, "Rina", "mine too");
        notebook.notes().save(conference, "Rina Berg", "hers");

        notebook.people().setMe("Rina Berg");

        assertThat(notebook.notes().find(talk, "Rina Berg")).map(Note::text).contains("mine");
        assertThat(notebook.notes().find(talk, "Rina")).isEmpty();
        assertThat(notebook.notes().find(conference, "Rina")).map(Note::text).contains("mine too");
        assertThat(notebook.notes().find(conference, "Rina Berg"))
                .map(Note::text)
                .contains("hers");
    }

    @Test
    void renamedTeamMateKeepsTheirRecordUnlessTheNameIsTheSchedules() {
        Person tom = notebook.people().addTeamMate("Tom");
        Person thomas = notebook.people().renameTeamMate(tom.id(), "Thomas");
        assertThat(thomas.id()).isEqualTo(tom.id());

        Person ada = notebook.people().addTeamMate("Ada");
        Person other = notebook.people().renameTeamMate(ada.id(), "Ada Berg");
        assertThat(other.id()).isNotEqualTo(ada.id());
        assertThat(notebook.people().findByName("Ada")).map(Person::teamMate).contains(false);

        Person zoe = notebook.people().renameTeamMate(thomas.id(), "zoe");
        assertThat(zoe.name()).isEqualTo("Zoë");
        assertThat(notebook.people().teamMates()).extracting(Person::name).containsExactly("Ada Berg", "Zoë");
    }

    @Test
    void whoIsTakenOutOfTheTeamIsStillKnown() {
        Person tom = notebook.people().addTeamMate("Tom");
        notebook.people().removeTeamMate(tom.id());
        assertThat(notebook.people().teamMates()).isEmpty();
        assertThat(notebook.people().findByName("Tom")).isPresent();
    }
}
