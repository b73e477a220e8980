package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Talks that the schedule dropped and that the user has something on. */
class ShelfInWindowTest {
    @TempDir
    private Path folder;

    private WindowFixture desk;

    @BeforeEach
    void open(TestInfo test) throws Exception {
        boolean drops = !test.getTags().contains("nothing-withdrawn");
        desk = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, notebook -> fill(notebook, drops));
    }

    @AfterEach
    void close() throws Exception {
        assertThat(desk.problems).isEmpty();
        desk.close();
    }

    @Test
    void withdrawnTalksWithANoteOrStarAreListedWithTheReasonAndLeadToTheirNote() throws Exception {
        assertThat(desk.text("#shelf-link")).isEqualTo("2 withdrawn talks with your notes");
        desk.robot.clickOn("#shelf-link");
        assertThat(desk.text("#shelf-summary")).startsWith("2 talks with your notes, stars or ratings");
        assertThat(shelved()).hasSize(2);
        assertThat(shelved().getFirst().toString()).contains("Knots for sailors", "not in the schedule of ");
        desk.press(KeyCode.DOWN).press(KeyCode.ENTER);
        desk.waitUntilQuiet();
        assertThat(find("#shelf")).isEmpty();
        assertThat(desk.text("#talk-title")).isEqualTo("Mending nets");
        assertThat(desk.text("#talk-withdrawn")).startsWith("Withdrawn: not in the schedule of ");
    }

    @Test
    @Tag("nothing-withdrawn")
    void paletteOpensAnEmptyShelfThatSaysWhatItIsFor() throws Exception {
        assertThat(desk.robot.lookup("#shelf-link").query().isVisible()).isFalse();
        desk.runFromMenu("schedule.shelf");
        assertThat(desk.text("#shelf-summary")).isEqualTo("Nothing is on the shelf.");
        assertThat(desk.text("#shelf-empty")).contains("are listed here with the reason");
        desk.press(KeyCode.ESCAPE);
        assertThat(find("#shelf")).isEmpty();
    }

    private List<?> shelved() {
        return desk.robot.lookup("#shelf-talks").queryAs(ListView.class).getItems();
    }

    private Optional<Node> find(String query) {
        return desk.robot.lookup(query).tryQuery();
    }

    private static void fill(OpenNotebook notebook, boolean drops)
            throws IOException, FileFormatException, CancelledException {
        ImportedSchedule whole = schedule("Knots for sailors", "Baking bread", "Mending nets", "Singing");
        notebook.schedule().store(whole, Optional.empty(), "harbour.xml");
        Conference conference = notebook.schedule().conferences().getFirst();
        notebook.notes()
                .save(
                        subject(notebook, conference, "Knots for sailors"),
                        notebook.people().me(),
                        "A bend.");
        notebook.schedule().star(talk(notebook, conference, "Mending nets").id(), Star.MUST);
        if (drops) {
            notebook.schedule().store(schedule("Singing"), Optional.of(conference.id()), "harbour.xml");
        }
    }

    private static NoteSubject subject(OpenNotebook notebook, Conference conference, String title) {
        return new NoteSubject.OfTalk(talk(notebook, conference, title).id());
    }

    private static Talk talk(OpenNotebook notebook, Conference conference, String title) {
        return notebook.schedule().talks(conference.id()).stream()
                .filter(talk -> talk.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static ImportedSchedule schedule(String... titles)
            throws IOException, FileFormatException, CancelledException {
        StringBuilder xml =
                new StringBuilder("<schedule><conference><title>Harbour</title><time_zone_name>Europe/Berlin"
                        + "</time_zone_name></conference><day date=\"2026-09-14\"><room name=\"Hall\">");
        List<String> all = List.of("Knots for sailors", "Baking bread", "Mending nets", "Singing");
        Stream.of(titles)
                .forEach(title -> xml.append(
                        "<event id=\"%s\"><date>2026-09-14T1%d:00:00+02:00</date><start>1%d:00</start><duration>00:30</duration><title>%s</title></event>"
                                .formatted(title.hashCode(), all.indexOf(title), all.indexOf(title), title)));
        return new ScheduleImporter()
                .read(
                        ScheduleSource.ofBytes(
                                "harbour.xml",
                                xml.append("</room></day></schedule>")
                                        .toString()
                                        .getBytes(StandardCharsets.UTF_8)),
                        ImportOptions.defaults(),
                        WorkMonitor.none());
    }
}
