package io.github.rapporteur.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortingByTimeTest {
    private static final ConferenceId CONFERENCE = ConferenceId.next();

    private final Talk opening = talk("Opening", "09:00", "10:00", TalkKind.TALK);
    private final Talk coffee = talk("Coffee", "10:00", "10:30", TalkKind.BREAK);
    private final Talk left = talk("Left", "10:30", "11:15", TalkKind.TALK);
    private final Talk right = talk("Right", "10:30", "11:15", TalkKind.TALK);
    private final Map<TalkId, TalkState> states = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "08:54, none",
        "08:55, Opening",
        "09:00, Opening",
        "09:59, Opening",
        "10:00, Coffee",
        "10:29, Coffee",
        "10:30, none",
        "11:15, none",
        "12:00, none"
    })
    void talkIsTheOneThatWasOn(String time, String title) {
        assertThat(at(time)).isEqualTo(title);
    }

    @Test
    void ofSeveralTheOneOfTheUserIsTaken() {
        assertThat(at("10:45")).isEqualTo("none");
        states.put(left.id(), TalkState.NONE.withStar(Star.LATER));
        assertThat(at("10:45")).isEqualTo("Left");
        states.put(right.id(), TalkState.NONE.withStar(Star.MUST));
        assertThat(at("10:45")).isEqualTo("Right");
        states.put(left.id(), TalkState.NONE.withRating(3, ""));
        assertThat(at("10:45")).isEqualTo("Left");
        states.put(right.id(), new TalkState(Star.NONE, 0, "", false, 1, 0, 0, 0));
        assertThat(at("10:45")).isEqualTo("Right");
        assertThat(at("11:20")).isEqualTo("Right");
        assertThat(at("11:26")).isEqualTo("none");
    }

    @Test
    void cameraClockIsPutRight() {
        TakenTime without = new TakenTime(LocalDateTime.parse("2026-09-14T11:42:03"), null);
        TakenTime with = new TakenTime(without.local(), ZoneOffset.ofHours(2));
        assertThat(new CameraClock(ZoneId.of("Europe/Dublin"), 0).moment(without))
                .isEqualTo(Instant.parse("2026-09-14T10:42:03Z"));
        assertThat(new CameraClock(ZoneId.of("Asia/Tokyo"), -7).moment(without))
                .isEqualTo(Instant.parse("2026-09-14T02:35:03Z"));
        assertThat(new CameraClock(ZoneId.of("Asia/Tokyo"), 5).moment(with))
                .isEqualTo(Instant.parse("2026-09-14T09:47:03Z"));
    }

    @Test
    void folderIsReadInTheOrderOfItsTimes(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("day 2"));
        byte[] late = PictureFiles.photoTaken(20, 20, "2026:09:14 12:00:00");
        Files.write(folder.resolve("a.jpg"), late);
        Files.write(folder.resolve("a copy.JPG"), late);
        Files.write(folder.resolve("day 2").resolve("b.jpeg"), PictureFiles.photoTaken(20, 20, "2026:09:14 09:00:00"));
        Files.write(folder.resolve("c.png"), PictureFiles.file(PictureFiles.corners(9, 9), "png"));
        Files.write(folder.resolve(".hidden.jpg"), late);
        Files.write(folder.resolve("broken.jpg"), new byte[] {1, 2, 3});
        Files.writeString(folder.resolve("notes.txt"), "no picture");
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("x.notebook"), true)) {
            notebook.pictures().store(NewPicture.of(late, "a.jpg"));
            PhotoFolder read = PhotoFolder.read(folder, notebook.pictures(), WorkMonitor.none());
            assertThat(read.photos()).extracting(Photo::name).containsExactly("b.jpeg", "a copy.JPG", "c.png");
            assertThat(read.photos()).extracting(Photo::isKept).containsExactly(false, true, false);
            assertThat(read.refusals()).singleElement().asString().startsWith("broken.jpg: ");
            Assertions.assertThatThrownBy(() -> PhotoFolder.read(folder, notebook.pictures(), cancelled()))
                    .isInstanceOf(CancelledException.class);
        }
    }

    private static WorkMonitor cancelled() {
        return new WorkMonitor() {
            @Override
            public void report(Progress progress) {
                // Nobody looks.
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
    }

    private String at(String time) {
        return new TalkByTime(List.of(opening, coffee, left, right), states)
                .at(Instant.parse("2026-09-14T" + time + ":00Z"))
                .map(Talk::title)
                .orElse("none");
    }

    private static Talk talk(String title, String start, String end, TalkKind kind) {
        return new Talk(
                TalkId.next(),
                CONFERENCE,
                title,
                "",
                kind,
                Instant.parse("2026-09-14T" + start + ":00Z"),
                Instant.parse("2026-09-14T" + end + ":00Z"),
                LocalDate.of(2026, 9, 14),
                "",
                "",
                "en",
                "",
                List.of(),
                false,
                false);
    }
}
