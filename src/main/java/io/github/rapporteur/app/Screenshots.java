package io.github.rapporteur.app;

import io.github.rapporteur.cli.WindowPicture;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.HeadlessFx;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.ui.ScheduleContent;
import io.github.rapporteur.shell.Theme;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import javafx.scene.image.Image;

/** Draws the real window without a display: for the demo, and for the pictures that the README shows. */
public final class Screenshots implements WindowPicture {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final String TIMETABLE = "view.2";
    private static final String REPORT = "view.4";
    private static final Duration INTO_THE_TALK = Duration.ofMinutes(12);

    /** Makes nothing until a picture is wanted. */
    public Screenshots() {}

    /**
     * Writes the README's pictures of the sample conference.
     *
     * @param args the folder to write into
     */
    public static void main(String[] args) throws IOException, CancelledException {
        Path folder = Path.of(args[0]);
        Path work = Files.createTempDirectory("rapporteur-pictures");
        // The picture of the first screen says where the notebook is.
        System.setProperty("user.home", work.toString());
        Screenshots screenshots = new Screenshots();
        try (OpenNotebook notebook = OpenNotebook.open(work.resolve("Talks.notebook"), true)) {
            screenshots.shoot(notebook, new Shot(WIDTH, HEIGHT, Theme.Mode.LIGHT), folder.resolve("welcome.png"));
            SampleConference sample = SampleConference.load();
            notebook.people().setMe(sample.author());
            sample.install(sample.read(WorkMonitor.none()), notebook.schedule(), notebook.notes(), notebook.people());
            screenshots.shoot(notebook, new Shot(WIDTH, HEIGHT, Theme.Mode.LIGHT), folder.resolve("main-light.png"));
            screenshots.shoot(notebook, new Shot(WIDTH, HEIGHT, Theme.Mode.DARK), folder.resolve("main-dark.png"));
            screenshots.shoot(notebook, new Shot(1000, 700, Theme.Mode.LIGHT), folder.resolve("main-small.png"));
            screenshots.shoot(
                    notebook,
                    new Shot(WIDTH, HEIGHT, Theme.Mode.LIGHT, TIMETABLE),
                    folder.resolve("timetable-light.png"));
            screenshots.shoot(
                    notebook,
                    new Shot(WIDTH, HEIGHT, Theme.Mode.DARK, TIMETABLE),
                    folder.resolve("timetable-dark.png"));
            screenshots.shoot(
                    notebook, new Shot(WIDTH, HEIGHT, Theme.Mode.LIGHT, REPORT), folder.resolve("report-light.png"));
            screenshots.shoot(
                    notebook, new Shot(WIDTH, HEIGHT, Theme.Mode.DARK, REPORT), folder.resolve("report-dark.png"));
        }
        // The JavaFX platform would keep the program alive.
        System.exit(0);
    }

    @Override
    public void write(OpenNotebook notebook, Path file) throws IOException {
        shoot(notebook, new Shot(WIDTH, HEIGHT, Theme.Mode.LIGHT), file);
    }

    /**
     * How a picture is taken.
     *
     * @param command what is done before, by its id: "view.4"; empty for nothing
     */
    record Shot(double width, double height, Theme.Mode mode, String command) {
        Shot(double width, double height, Theme.Mode mode) {
            this(width, height, mode, "");
        }
    }

    /** Draws the window on that notebook, during the talk with the richest note. Not on the JavaFX thread. */
    void shoot(OpenNotebook notebook, Shot shot, Path file) throws IOException {
        HeadlessFx.start();
        Settings settings = new Settings(Map.of());
        settings.set(Remembered.THEME, shot.mode());
        Opened opened = Opened.of(notebook, settings);
        Clock clock = opened.content().map(Screenshots::duringTheRichestTalk).orElseGet(Clock::systemUTC);
        FutureTask<Image> picture = HeadlessFx.call(() -> new WindowShot(settings, clock, shot).of(opened));
        Png.write(HeadlessFx.await(picture), file);
    }

    private static Clock duringTheRichestTalk(ScheduleContent content) {
        Conference conference = content.conference();
        return content.talks().stream()
                .max(Comparator.comparingInt(talk -> richness(talk, content)))
                .map(talk -> Clock.fixed(talk.start().plus(INTO_THE_TALK), conference.zone()))
                .orElseGet(() -> Clock.system(conference.zone()));
    }

    private static int richness(Talk talk, ScheduleContent content) {
        TalkState state = Objects.requireNonNullElse(content.states().get(talk.id()), TalkState.NONE);
        return state.quotes() + state.quips() + state.marks();
    }
}
