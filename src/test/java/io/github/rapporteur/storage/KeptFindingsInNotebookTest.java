package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFindingsInNotebookTest {
    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsThereAfterTheNextStartAndGoesWithItsConference() {
        ConferenceId conference;
        try (OpenNotebook notebook = open()) {
            conference = notebook.schedule()
                    .store(
                            new ImportedSchedule(
                                    "x", "Quay", "", "", ZoneOffset.UTC, List.of("Hall"), 1, List.of(), List.of()),
                            Optional.empty(),
                            "x.xml")
                    .conference();
            assertThat(notebook.keptFindings().kept(conference)).isEmpty();
            notebook.keptFindings().keep(conference, "a1", true);
            notebook.keptFindings().keep(conference, "b2", true);
            notebook.keptFindings().keep(conference, "c3", true);
            notebook.keptFindings().keep(conference, "b2", false);
            notebook.keptFindings().keep(conference, "d4", false);
        }
        try (OpenNotebook notebook = open()) {
            assertThat(notebook.keptFindings().kept(conference)).containsExactlyInAnyOrder("a1", "c3");
            assertThat(notebook.keptFindings().kept(ConferenceId.next())).isEmpty();
            notebook.conferences().delete(conference);
            assertThat(notebook.keptFindings().kept(conference)).isEmpty();
        }
    }

    private OpenNotebook open() {
        return OpenNotebook.open(folder.resolve("test"), true);
    }
}
