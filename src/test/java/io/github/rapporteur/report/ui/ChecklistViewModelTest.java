package io.github.rapporteur.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.HandMovedAlarms;
import io.github.rapporteur.common.task.ImmediateTaskRunner;
import io.github.rapporteur.notes.QuickAutosave;
import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.check.Cure;
import io.github.rapporteur.report.check.Finding;
import io.github.rapporteur.report.check.NoteFix;
import io.github.rapporteur.report.check.Place;
import io.github.rapporteur.report.check.PrePublicationCheck;
import io.github.rapporteur.report.export.ReportExport;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistViewModelTest {
    private static final String GONE = "https://conf.example/gone";

    @TempDir
    private Path folder;

    private final List<List<String>> asked = new ArrayList<>();
    private final List<Consumer<? super Map<String, String>>> answers = new ArrayList<>();
    private final List<Place> visited = new ArrayList<>();
    private OpenNotebook notebook;
    private ChecklistViewModel model;

    @BeforeEach
    void openNotebook() {
        notebook = OpenNotebook.open(folder.resolve("test"), true);
        ReportExport export = new ReportExport(
                notebook.schedule(), notebook.notes(), notebook.people(), notebook.reports(), notebook.pictures());
        ImmediateTaskRunner tasks = new ImmediateTaskRunner();
        ReportViewModel report = new ReportViewModel(
                new ReportViewModel.Sources(
                        export,
                        notebook.reports(),
                        QuickAutosave.of(notebook.notes(), "Ada", new HandMovedAlarms(), (what, problem) -> {}),
                        Optional::empty),
                tasks,
                Clock.systemUTC(),
                (what, problem) -> {});
        model = new ChecklistViewModel(report, notebook.keptFindings(), tasks, new Ways());
    }

    @AfterEach
    void closeNotebook() {
        notebook.close();
    }

    @Test
    void linksAreAskedOnlyWhenTheWriterWantsItAndTheSilentOnesAreListed() {
        ReportContent content = content("see [it](" + GONE + "), <" + GONE + "> and [it](nowhere)");
        model.show(content);
        assertThat(asked).isEmpty();
        assertThat(titles()).containsExactly("A link is no valid address");
        model.askLinks();
        assertThat(asked).containsExactly(List.of(GONE, "https://conf.example/0"));
        answers.getFirst().accept(Map.of(GONE, "there is nothing at this address (404)"));
        assertThat(titles()).containsExactly("A link is no valid address", "A link does not answer");
        Finding dead = model.shownProperty().get().getLast();
        assertThat(dead.detail()).isEqualTo(GONE + ": there is nothing at this address (404). Talk");
        model.go(dead);
        assertThat(visited).containsExactly(dead.place());
        // What is listed stays while the report is composed anew, and goes with its link.
        model.show(content(content, "text"));
        assertThat(titles()).isEmpty();
    }

    @Test
    void answersForAConferenceThatIsNotOnScreenAnyMoreAreDropped() {
        model.show(content("<" + GONE + ">"));
        model.askLinks();
        model.show(content("<" + GONE + ">"));
        answers.getFirst().accept(Map.of(GONE, "silent"));
        assertThat(titles()).isEmpty();
        model.show(null);
        assertThat(model.summaryProperty().get()).isEmpty();
    }

    @Test
    void whatIsKeptIsKeptForTheConferenceAndComesBackWhenItIsListedAgain() {
        ReportContent content = content("41 (?), Mara Lindquist");
        model.show(content);
        Finding name = model.shownProperty().get().getLast();
        model.cure(name, name.cures().getLast());
        assertThat(titles()).containsExactly("A figure is still marked (?)");
        assertThat(model.summaryProperty().get()).isEqualTo("1 thing to look at. You can export any time.");
        assertThat(notebook.keptFindings().kept(content.conference().id())).containsExactly(name.key());
        model.show(content("text"));
        model.show(content);
        assertThat(titles()).containsExactly("A figure is still marked (?)");
    }

    private List<String> titles() {
        return model.shownProperty().get().stream().map(Finding::title).toList();
    }

    private ReportContent content(String note) {
        return content(
                new InputBuilder().talk("Talk", "Mara Lindqvist").note(note).build());
    }

    /** The same conference with another note. */
    private ReportContent content(ReportContent other, String note) {
        ReportInput input =
                new InputBuilder().talk("Talk", "Mara Lindqvist").note(note).build();
        ReportContent content = content(input);
        return new ReportContent(
                other.conference(),
                content.choice(),
                content.report(),
                content.outline(),
                "",
                List.of(),
                content.checklist(),
                folder);
    }

    private ReportContent content(ReportInput input) {
        Report report = new ReportComposer().compose(input);
        SavedReport saved = SavedReport.first(input.conference().id());
        return new ReportContent(
                input.conference(),
                new ReportContent.Choice(saved, List.of(saved), input.settings()),
                report,
                List.of(),
                "",
                List.of(),
                PrePublicationCheck.checklist(input, report, Optional.empty()),
                folder);
    }

    private final class Ways implements ChecklistViewModel.Ways {
        @Override
        public void go(Place place) {
            visited.add(place);
        }

        @Override
        public void change(Place.InNote place, NoteFix fix, Runnable done) {
            done.run();
        }

        @Override
        public void name(Place.InNote place, Finding finding, Cure.Name cure, Runnable done) {
            done.run();
        }

        @Override
        public void describe(Place.InNote place, Cure.Describe cure, Runnable done) {
            done.run();
        }

        @Override
        public void ask(List<String> addresses, Consumer<? super Map<String, String>> told) {
            asked.add(addresses);
            answers.add(told);
        }

        @Override
        public void say(String sentence, String link, Runnable takeBack) {}
    }
}
