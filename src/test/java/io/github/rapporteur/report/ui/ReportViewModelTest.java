package io.github.rapporteur.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.HandMovedAlarms;
import io.github.rapporteur.common.task.ImmediateTaskRunner;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.QuickAutosave;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportViewModelTest {
    private static final ReportChoices STORED = ReportChoices.NONE.withFrontMatter("Slack water", "", "Ada", null);

    @TempDir
    private Path folder;

    private final LaterTasks tasks = new LaterTasks();
    private final List<String> failures = new ArrayList<>();
    private OpenNotebook notebook;
    private ConferenceId harbour;
    private ConferenceId quay;
    private ReportViewModel model;

    @BeforeEach
    void openNotebook() throws Exception {
        notebook = OpenNotebook.open(folder.resolve("test"), true);
        harbour = conference("Harbour Conf");
        quay = conference("Quay Days");
        notebook.reports().keep(harbour, SavedReport.first(harbour).with(STORED));
        Autosave autosave = QuickAutosave.of(
                notebook.notes(), "Ada", new HandMovedAlarms(), (what, problem) -> failures.add(what + problem));
        model = new ReportViewModel(
                new ReportViewModel.Sources(
                        new ReportExport(
                                notebook.schedule(),
                                notebook.notes(),
                                notebook.people(),
                                notebook.reports(),
                                notebook.pictures()),
                        notebook.reports(),
                        autosave,
                        Optional::empty),
                tasks,
                Clock.systemUTC(),
                (what, problem) -> failures.add(what + problem));
    }

    @AfterEach
    void closeNotebook() {
        notebook.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void conferenceThatIsGoneHasNoReportAndNothingIsKeptOfIt() {
        model.show(harbour);
        model.setVisible(true);
        tasks.runAll();
        model.frontMatter("Too late", "", "", null);
        model.changed();
        notebook.conferences().delete(harbour);
        model.showNone();
        tasks.runAll();
        model.settle();
        assertThat(model.hasConference().getValue()).isFalse();
        assertThat(model.contentProperty().get()).isNull();
        assertThat(notebook.reports().choices(harbour)).isEqualTo(ReportChoices.NONE);
        model.show(quay);
        tasks.runAll();
        assertThat(model.contentProperty().get()).isNotNull();
    }

    @Test
    void nothingIsDecidedBeforeWhatWasDecidedIsRead() {
        model.show(harbour);
        model.setVisible(true);
        model.frontMatter("", "hasty", "", null);
        tasks.runAll();
        model.settle();
        assertThat(notebook.reports().choices(harbour)).isEqualTo(STORED);

        model.frontMatter("Neap tide", "", "Ada", null);
        model.settle();
        assertThat(notebook.reports().choices(harbour).title()).isEqualTo("Neap tide");
    }

    @Test
    void decisionsAboutTwoConferencesAreBothKept() {
        model.setVisible(true);
        model.show(harbour);
        tasks.runAll();
        model.show(quay);
        tasks.runAll();
        model.frontMatter("Ebb", "", "", null);
        model.show(harbour);
        tasks.runOne();
        model.frontMatter("Flood", "", "Ada", null);
        model.settle();
        assertThat(notebook.reports().choices(quay).title()).isEqualTo("Ebb");
        assertThat(notebook.reports().choices(harbour).title()).isEqualTo("Flood");
    }

    @Test
    void decisionThatIsNotDurableYetOutlivesAReportThatWasReadBeforeIt() {
        model.setVisible(true);
        model.show(harbour);
        tasks.runAll();
        model.changed();
        Runnable delivery = tasks.workOfFirst();
        model.frontMatter("Flood", "", "Ada", null);
        model.show(quay);
        model.show(harbour);
        delivery.run();
        model.frontMatter("Flood", "twice a day", "Ada", null);
        tasks.runAll();
        model.settle();
        assertThat(notebook.reports().choices(harbour))
                .isEqualTo(ReportChoices.NONE.withFrontMatter("Flood", "twice a day", "Ada", null));
    }

    @Test
    void choicesOfOneConferenceDoNotBecomeThoseOfAnother() {
        model.setVisible(true);
        model.show(harbour);
        tasks.runAll();
        model.show(quay);
        model.frontMatter("", "", "", null);
        tasks.runAll();
        model.settle();
        assertThat(notebook.reports().choices(quay)).isEqualTo(ReportChoices.NONE);
        assertThat(notebook.reports().choices(harbour)).isEqualTo(STORED);
    }

    private ConferenceId conference(String title) {
        return notebook.schedule()
                .store(
                        new ImportedSchedule(
                                title, title, "", "", ZoneOffset.UTC, List.of("Hall"), 1, List.of(), List.of()),
                        Optional.empty(),
                        title + ".xml")
                .conference();
    }

    /** Work that waits until the test lets it run. */
    private static final class LaterTasks implements TaskRunner {
        private final ImmediateTaskRunner now = new ImmediateTaskRunner();
        private final List<Runnable> waiting = new ArrayList<>();
        private final List<Runnable> deliveries = new ArrayList<>();
        private boolean hold;

        void runOne() {
            waiting.removeFirst().run();
        }

        void runAll() {
            while (!waiting.isEmpty()) {
                runOne();
            }
        }

        /** Does the first work and holds its outcome back. */
        Runnable workOfFirst() {
            hold = true;
            runOne();
            hold = false;
            return deliveries.removeFirst();
        }

        @Override
        public <T> Running run(String what, Work<T> work, Consumer<? super T> onSuccess) {
            return run(what, work, onSuccess, problem -> {
                throw new IllegalStateException(what, problem);
            });
        }

        @Override
        public <T> Running run(
                String what, Work<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            waiting.add(() -> now.run(
                    what,
                    work,
                    result -> {
                        if (hold) {
                            deliveries.add(() -> onSuccess.accept(result));
                        } else {
                            onSuccess.accept(result);
                        }
                    },
                    onFailure));
            return new Running() {
                @Override
                public void cancel() {}

                @Override
                public boolean isDone() {
                    return false;
                }
            };
        }
    }
}
