package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample through the real importer, the real notebook and back out. */
class ReportExportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-18T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void sampleGoesThroughTheNotebookIntoAFile() throws Exception {
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("sample.notebook"), true)) {
            ConferenceId id = install(notebook);
            ReportExport export = new ReportExport(
                    notebook.schedule(), notebook.notes(), notebook.people(), notebook.reports(), notebook.pictures());
            Conference conference = notebook.schedule().findConference(id).orElseThrow();
            ReportSettings settings = export.settings(conference, "", CLOCK);
            Report report = new ReportComposer().compose(export.input(id, CLOCK));

            WrittenReport written = ReportExport.write(report, ReportPictures.NONE, ExportFormat.HTML, folder);

            assertThat(settings.author()).isEqualTo("Jonna Reuss");
            // The day of the notes, not of the export.
            assertThat(export.settings(conference, "", Clock.offset(CLOCK, Duration.ofDays(40))))
                    .isEqualTo(settings);
            assertThat(written.file()).hasFileName("notes-from-harbour-conf-2026.html");
            assertThat(written.sentence())
                    .isEqualTo("Report written: notes-from-harbour-conf-2026.html."
                            + " 3 private passages and 1 quote off the record stayed in the notebook.");
            assertThat(Files.readString(written.file()))
                    .contains(
                            Dates.date(String.valueOf(settings.date())), "A queue is a no that has not been said yet.")
                    .doesNotContain(SampleConference.load().privateWords());
            assertThat(report.counts().talks()).isEqualTo(14);
            assertThat(report.missed()).hasSize(4);
            assertThat(conference.sample()).isTrue();
        }
    }

    @Test
    void sampleInstalledTwiceKeepsWhatTheUserChanged() throws Exception {
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("sample.notebook"), true)) {
            ConferenceId id = install(notebook);
            int notes = notebook.notes().notesOf(id).size();
            var first = notebook.notes().notesOf(id).getFirst();
            notebook.notes().save(first.subject(), first.author(), "changed");

            assertThat(install(notebook)).isEqualTo(id);
            assertThat(notebook.notes().notesOf(id)).hasSize(notes);
            assertThat(notebook.notes().find(first.subject(), first.author()))
                    .hasValueSatisfying(note -> assertThat(note.text()).isEqualTo("changed"));
        }
    }

    @Test
    void sampleTeamIsKnownAtTheSampleOnly() throws Exception {
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("sample.notebook"), true)) {
            ConferenceId id = install(notebook);
            notebook.people().addTeamMate("téo valcourt");
            ConferenceId real = notebook.schedule()
                    .store(
                            new ScheduleImporter()
                                    .read(
                                            ScheduleSource.ofBytes(
                                                    "real.xml",
                                                    SampleConference.load().schedule()),
                                            ImportOptions.defaults().withConferenceName("Real Conf"),
                                            WorkMonitor.none()),
                            Optional.empty(),
                            "real.xml")
                    .conference();

            assertThat(notebook.people().teamMates()).extracting(Person::name).containsExactly("téo valcourt");
            assertThat(notebook.people().teamMatesAt(real))
                    .extracting(Person::name)
                    .containsExactly("téo valcourt");
            assertThat(notebook.people().teamMatesAt(id))
                    .extracting(Person::name)
                    .containsExactly("téo valcourt", "Anneke Doorn", "Samir Okonjo", "Pilar Estevane", "Dag Winther");
            assertThat(notebook.people().people()).extracting(Person::name).doesNotContain("Dag Winther");
            int quips = notebook.schedule().states(id).values().stream()
                    .mapToInt(TalkState::quips)
                    .sum();
            assertThat(quips).isPositive();
            assertThat(notebook.check(WorkMonitor.none()).oddities()).isEmpty();
        }
    }

    private static ConferenceId install(OpenNotebook notebook) throws Exception {
        SampleConference sample = SampleConference.load();
        notebook.people().setMe(sample.author());
        return sample.install(
                sample.read(WorkMonitor.none()), notebook.schedule(), notebook.notes(), notebook.people());
    }
}
