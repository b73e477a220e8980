package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.people.Person;
import java.nio.file.Path;
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
}
