package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsInNotebookTest {
    private static final ReportChoices DECIDED = new ReportChoices(
            "Slack water = low",
            "What we heard.",
            "Ann",
            LocalDate.of(2026, 9, 18),
            Set.of(
                    TalkId.of("019b0000-0000-7000-8000-000000000001"),
                    TalkId.of("019b0000-0000-7000-8000-000000000002")));

    @TempDir
    Path folder;

    @Test
    void decisionsAboutAReportAreThereAfterTheNextStart() {
        ConferenceId conference = ConferenceId.next();
        try (OpenNotebook notebook = open()) {
            assertThat(notebook.reports().choices(conference)).isEqualTo(ReportChoices.NONE);
            notebook.reports().keep(conference, ReportChoices.NONE.withTalks(Set.of(TalkId.next()), false));
            notebook.reports().keep(conference, DECIDED);
        }
        try (OpenNotebook notebook = open()) {
            assertThat(notebook.reports().choices(conference)).isEqualTo(DECIDED);
            assertThat(notebook.reports().choices(ConferenceId.next())).isEqualTo(ReportChoices.NONE);
        }
    }

    @Test
    void lineEndsInATitleDoNotBecomeDecisions() {
        ConferenceId conference = ConferenceId.next();
        try (OpenNotebook notebook = open()) {
            notebook.reports().keep(conference, ReportChoices.NONE.withFrontMatter("A\nauthor=B", "", "", null));
            assertThat(notebook.reports().choices(conference).title()).isEqualTo("A author=B");
            assertThat(notebook.reports().choices(conference).author()).isEmpty();
        }
    }

    private OpenNotebook open() {
        return OpenNotebook.open(folder.resolve("test"), true);
    }
}
