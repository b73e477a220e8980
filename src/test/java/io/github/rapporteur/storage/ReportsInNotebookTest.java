package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.Omissions;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportId;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.ReportTemplate;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.TalkContent;
import io.github.rapporteur.report.TalkOrder;
import io.github.rapporteur.report.TeamNames;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsInNotebookTest {
    private static final TalkId FIRST = TalkId.of("019b0000-0000-7000-8000-000000000001");
    private static final TalkId SECOND = TalkId.of("019b0000-0000-7000-8000-000000000002");
    private static final ReportChoices DECIDED = new ReportChoices(
            "Slack water = low",
            "What we heard.",
            "Ann",
            LocalDate.of(2026, 9, 18),
            ReportShape.of(ReportTemplate.TRIP_REPORT)
                    .withHeading(Report.Part.TAKEAWAYS, "What to remember = all of it")
                    .withPartBefore(Report.Part.TALKS, Report.Part.TAKEAWAYS)
                    .withPart(Report.Part.MISSED, false)
                    .with(TalkOrder.HAND, List.of(SECOND, FIRST))
                    .with(TeamNames.INITIALS)
                    .withAdviceNamed(true)
                    .with(Omissions.NONE
                            .withTalks(Set.of(FIRST, SECOND), false)
                            .with(TalkContent.NOTES, false)
                            .with(FIRST, TalkContent.QUOTES, false)
                            .with(SECOND, TalkContent.NOTES, true)
                            .withPiece("0123456789abcdef", false)));

    @TempDir
    Path folder;

    @Test
    void decisionsAboutAReportAreThereAfterTheNextStart() {
        ConferenceId conference = ConferenceId.next();
        SavedReport first = SavedReport.first(conference);
        try (OpenNotebook notebook = open()) {
            assertThat(notebook.reports().choices(conference)).isEqualTo(ReportChoices.NONE);
            assertThat(notebook.reports().reports(conference)).isEmpty();
            notebook.reports().keep(conference, first);
            notebook.reports().keep(conference, first.with(DECIDED));
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
            notebook.reports()
                    .keep(
                            conference,
                            SavedReport.first(conference)
                                    .with(ReportChoices.NONE.withFrontMatter("A\nauthor=B", "", "", null)));
            assertThat(notebook.reports().choices(conference).title()).isEqualTo("A\nauthor=B");
            assertThat(notebook.reports().choices(conference).author()).isEmpty();
        }
    }

    @Test
    void severalReportsOnOneConferenceAreKeptInOrderAndTheLastKeptIsTheCurrentOne() {
        ConferenceId conference = ConferenceId.next();
        SavedReport post = SavedReport.first(conference);
        SavedReport trip = SavedReport.of("For the boss", ReportTemplate.TRIP_REPORT);
        SavedReport quotes = SavedReport.of("Quotes", ReportTemplate.QUOTES);
        try (OpenNotebook notebook = open()) {
            for (SavedReport each : List.of(post, trip, quotes, trip.named("For the boss's boss"))) {
                notebook.reports().keep(conference, each);
            }
        }
        try (OpenNotebook notebook = open()) {
            assertThat(notebook.reports().reports(conference))
                    .containsExactly(post, trip.named("For the boss's boss"), quotes);
            assertThat(notebook.reports().current(conference).id()).isEqualTo(trip.id());

            notebook.reports().remove(conference, trip.id());
            assertThat(notebook.reports().reports(conference)).containsExactly(post, quotes);
            assertThat(notebook.reports().current(conference)).isEqualTo(post);
            notebook.reports().remove(conference, ReportId.next());
            assertThat(notebook.reports().reports(conference)).hasSize(2);
        }
    }

    @Test
    void theOneReportOfAnOlderNotebookIsReadAndKeepsItsIdentity() {
        ConferenceId conference = ConferenceId.next();
        NotebookFiles files = NotebookFiles.of(folder.resolve("test"));
        open().close();
        try (Database database = Database.open(files)) {
            database.write(handle -> handle.execute(
                    "INSERT INTO setting VALUES (?, ?)",
                    "report." + conference,
                    "title=Slack = water\nstandfirst=What we heard.\nauthor=Ann\ndate=2026-09-18\nleftOut=" + FIRST
                            + "\n"));
        }
        try (OpenNotebook notebook = open()) {
            SavedReport report = notebook.reports().current(conference);
            assertThat(report.id()).isEqualTo(SavedReport.first(conference).id());
            assertThat(report.choices())
                    .isEqualTo(new ReportChoices(
                            "Slack = water",
                            "What we heard.",
                            "Ann",
                            LocalDate.of(2026, 9, 18),
                            ReportShape.USUAL.withTalks(Set.of(FIRST), false)));
            notebook.reports().keep(conference, report.named("Post"));
            assertThat(notebook.reports().reports(conference)).containsExactly(report.named("Post"));
        }
    }

    private OpenNotebook open() {
        return OpenNotebook.open(folder.resolve("test"), true);
    }
}
