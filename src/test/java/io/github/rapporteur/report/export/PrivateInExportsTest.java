package io.github.rapporteur.report.export;

import static io.github.rapporteur.report.export.NotebookFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.marks.PrivateForms;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.ReportId;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No export and no copy has a word of what is private, wherever it stands; and all have what stands before and behind. */
class PrivateInExportsTest {
    private static final String CANARY = PrivateForms.CANARY;

    @TempDir
    private Path folder;

    /** One report holds all private passages that stand in one place, each as a talk's note. */
    @Test
    void talkNotesKeepWhatIsPrivate() {
        for (Map.Entry<String, UnaryOperator<String>> place :
                PrivateForms.places().entrySet()) {
            InputBuilder input = new InputBuilder();
            PrivateForms.passages()
                    .forEach(passage -> input.talk("Talk", "Mara Lindqvist")
                            .note(place.getValue().apply(passage)));
            assertPublic(place.getKey(), input.report(), PrivateForms.passages().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "## Last thought\n\n", "Last thought\n---\n\n"})
    void conferenceNoteKeepsWhatIsPrivate(String heading) {
        for (String passage : PrivateForms.passages()) {
            String place = PrivateForms.places()
                    .getOrDefault("paragraph", each -> each)
                    .apply(passage);
            Report report = new InputBuilder().conferenceNote(heading + place).report();
            assertPublic(place, report, 1);
        }
    }

    private static void assertPublic(String what, Report report, int times) {
        CopiedReport copied = CopiedReport.of(report, ReportPictures.NONE);
        List<String> all = List.of(
                new MarkdownExporter().export(report),
                new HtmlExporter().export(report),
                new JsonExporter().export(report),
                copied.html(),
                copied.text());
        for (String export : all) {
            assertThat(export.contains(CANARY)).as(what + export).isFalse();
            assertThat(export.split("vorher", -1)).as(what).hasSize(times + 1);
            assertThat(export.split("nachher", -1)).as(what).hasSize(times + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Private: " + CANARY,
                "**private:** " + CANARY,
                CANARY + " (off the record)",
                CANARY + ", off the record",
                "Off the record: " + CANARY,
                "Private (for Bob): " + CANARY
            })
    void privateVerdictStaysInTheNotebook(String verdict) {
        Report report = new InputBuilder()
                .talk("Talk", "Mara Lindqvist")
                .note("vorher\n\nnachher")
                .state(Star.MUST, 4, verdict, true)
                .report();
        assertPublic(verdict, report, 1);
        assertThat(report.counts().privatePassages()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Private: ", "**Private:** ", "private (for Bob): ", "Off the record: "})
    void pictureWithPrivateWordsStaysInTheNotebook(String label) throws Exception {
        try (NotebookFixture made = new NotebookFixture(folder)) {
            String picture = line(made.picture(60, 40, "a.jpg"), "shown", label + CANARY);
            String other = line(made.picture(61, 40, "b.jpg"), label + CANARY, "shown");
            String link = other.substring(other.indexOf("](") + 2, other.indexOf(' ', other.indexOf("](")));
            made.note("vorher\n\n" + picture + "\n\n- x\n- " + other + "\n\n![x][ref]\n\n[ref]: " + link + " \"" + label
                    + CANARY + "\"\n\nnachher");
            assertPublic(label, made.report(), 1);
            assertThat(made.pictures().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Private: ", "Off the record: "})
    void privateCreditTitleAndStandfirstStayInTheNotebook(String label) throws Exception {
        try (NotebookFixture made = new NotebookFixture(folder)) {
            Picture picture = made.picture(60, 40, "a.jpg");
            made.notebook.pictures().describe(picture.hash(), label + CANARY, List.of("Mara", label + CANARY));
            made.note("vorher\n\n" + line(picture, "shown", "") + "\n\nnachher");
            assertThat(made.pictures().all()).singleElement().satisfies(shown -> {
                assertThat(shown.credit()).isEmpty();
                assertThat(shown.people()).containsExactly("Mara");
            });
        }
        Report report = new InputBuilder()
                .front(label + CANARY, label + CANARY, "Ann")
                .talk("Talk", "Mara Lindqvist")
                .note("vorher\n\nnachher")
                .report();
        assertPublic(label, report, 1);
        assertThat(report.head().title()).startsWith("Notes from ");
        assertThat(report.counts().privatePassages()).isEqualTo(2);
    }

    @Test
    void titleMayBeAboutWhatIsOffTheRecord() {
        Report report = new InputBuilder()
                .front("On and off the record: Mara Lindqvist", "What was off the record, and why.", "Ann")
                .report();
        assertThat(report.head().title()).isEqualTo("On and off the record: Mara Lindqvist");
        assertThat(report.head().standfirst()).isEqualTo("What was off the record, and why.");
        assertThat(report.counts().privatePassages()).isZero();
    }

    @Test
    void filesOfAReportWithAPrivateTitleAreItsOwnAndDoNotSayIt() throws Exception {
        try (NotebookFixture made = new NotebookFixture(folder)) {
            ConferenceId conference = made.talks.getFirst().conference();
            SavedReport first = SavedReport.first(conference);
            SavedReport second = new SavedReport(
                    ReportId.next(), "Team", first.choices().withFrontMatter("Private: " + CANARY, "", "", null));
            assertThat(ReportExport.fileTitle(made.report(), second, first)).endsWith(" Team");
            SavedReport secret = new SavedReport(ReportId.next(), "Private: " + CANARY, first.choices());
            assertThat(ReportExport.fileTitle(made.report(), secret, first))
                    .doesNotContain(CANARY)
                    .isNotEqualTo(ReportExport.fileTitle(made.report(), first, first));
        }
    }

    @Test
    void whatTheConferenceNoteSaysIsGatheredWithoutIt() {
        Report report = new InputBuilder()
                .conferenceNote(
                        "Words.\n\nTakeaway: queues end\n\n- [ ] book it @Ann\n\n## Last thought\n\n- [ ] go home")
                .shape(shape -> shape.withPart(Part.INTRODUCTION, false).withPart(Part.LAST_THOUGHT, false))
                .report();
        assertThat(report.introduction()).isEmpty();
        assertThat(report.lastThought()).isEmpty();
        assertThat(report.gathered().takeaways()).hasSize(1);
        assertThat(new ArrayList<>(report.gathered().actions())).hasSize(2);
    }
}
