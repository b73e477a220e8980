package io.github.rapporteur.storage;

import static io.github.rapporteur.storage.Schedules.talk;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.LastImport;
import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.Validators;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceVersionsTest {
    private static final String SOURCE = "https://conf.example/schedule.xml";
    private static final Validators VALIDATORS = new Validators(SOURCE, "\"v1\"", "Mon, 14 Sep 2026 08:00:00 GMT");
    private static final ImportedSchedule CONFERENCE = Schedules.of("Conf", talk("a", 9, "Opening"));

    @TempDir
    private Path folder;

    private OpenNotebook notebook;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void whatTheServerGaveIsKnownAgainAfterTheNextStart() {
        ConferenceId id = store(Optional.empty(), SOURCE);
        assertThat(last()).isEmpty();
        notebook.schedule().keepVersion(id, VALIDATORS);
        notebook.close();
        open();

        assertThat(last().map(LastImport::validators)).contains(VALIDATORS);
        assertThat(last().map(known -> known.conference().title())).contains("Conf");
        assertThat(notebook.schedule().lastImport("https://conf.example/other.xml"))
                .isEmpty();
    }

    @Test
    void itIsForgottenWhenTheConferenceIsStoredAnewFromAnywhere() {
        ConferenceId id = store(Optional.empty(), SOURCE);
        notebook.schedule().keepVersion(id, VALIDATORS);
        store(Optional.of(id), "/home/me/schedule.xml");
        assertThat(last()).isEmpty();
        store(Optional.of(id), SOURCE);
        assertThat(last()).isEmpty();
    }

    @Test
    void nothingIsKeptOfAServerThatGivesNothing() {
        ConferenceId id = store(Optional.empty(), SOURCE);
        notebook.schedule().keepVersion(id, Validators.NONE);
        notebook.schedule().keepVersion(id, new Validators(SOURCE, "", ""));
        assertThat(last()).isEmpty();
    }

    @Test
    void ofTwoConferencesBehindOneAddressTheNewerCounts() {
        ConferenceId older = store(Optional.empty(), SOURCE);
        notebook.schedule().keepVersion(older, VALIDATORS);
        store(Optional.empty(), SOURCE);
        assertThat(last()).isEmpty();
    }

    private Optional<LastImport> last() {
        return notebook.schedule().lastImport(SOURCE);
    }

    private ConferenceId store(Optional<ConferenceId> into, String source) {
        StoredImport stored = notebook.schedule().store(CONFERENCE, into, source);
        return stored.conference();
    }
}
