package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** Whatever the user corrects and the schedule changes, in whatever order: each keeps its own. */
class CorrectionLawsTest {
    private static final List<String> TITLES = List.of("Opening of it all", "Opening words of it all", "Grand Opening");
    private static final List<String> ROOMS = List.of("Main hall", "Small room", "");
    private static final List<String> NAMES = List.of("Ada Example", "Teo Example");

    private Path folder = Path.of("");
    private @Nullable OpenNotebook opened;

    /** The same words for the user and for the schedule, so that they come to agree now and then. */
    record Said(String title, int hour, String room, String speaker) {
        static Said of(Talk talk) {
            return new Said(
                    talk.title(),
                    talk.start().atZone(Schedules.ZONE).getHour(),
                    talk.room(),
                    talk.speakers().stream().map(Speaker::name).findFirst().orElse(""));
        }
    }

    record Step(boolean isUsers, Said said) {}

    @BeforeTry
    void open() throws IOException {
        folder = Files.createTempDirectory("laws");
        opened = OpenNotebook.open(folder.resolve("my.notebook"), true);
    }

    @AfterTry
    void close() throws IOException {
        notebook().close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void scheduleSaysWhatItSaidLastAndTheUserWhatTheySaid(@ForAll("scripts") List<Step> script)
            throws CancelledException {
        Said imported = new Said(TITLES.getFirst(), 9, "Main hall", "Ada Example");
        ConferenceId conference = refresh(Optional.empty(), imported);
        Said user = imported;
        for (Step step : script) {
            if (step.isUsers) {
                user = step.said;
                change(talk(conference), user);
            } else {
                user = followed(user, imported, step.said);
                imported = step.said;
                refresh(Optional.of(conference), imported);
            }
            Talk now = talk(conference);
            assertThat(Said.of(now)).isEqualTo(user);
            assertThat(Said.of(now.source() == null ? now : now.source())).isEqualTo(imported);
            assertThat(now.corrected().isEmpty()).isEqualTo(now.source() == null);
        }
        change(talk(conference), imported);
        assertThat(talk(conference).source()).isNull();
        assertThat(Said.of(talk(conference))).isEqualTo(imported);
        assertThat(notebook().check(WorkMonitor.none()).problems()).isEmpty();
    }

    /** What the user has not corrected follows the schedule. */
    private static Said followed(Said user, Said before, Said now) {
        return new Said(
                user.title.equals(before.title) ? now.title : user.title,
                user.hour == before.hour ? now.hour : user.hour,
                user.room.equals(before.room) ? now.room : user.room,
                user.speaker.equals(before.speaker) ? now.speaker : user.speaker);
    }

    @Provide
    Arbitrary<List<Step>> scripts() {
        Arbitrary<Said> said = Combinators.combine(
                        Arbitraries.of(TITLES),
                        Arbitraries.integers().between(9, 11),
                        Arbitraries.of(ROOMS),
                        Arbitraries.of(NAMES))
                .as(Said::new);
        return Combinators.combine(Arbitraries.of(true, false), said)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private OpenNotebook notebook() {
        return Objects.requireNonNull(opened);
    }

    private Talk talk(ConferenceId conference) {
        List<Talk> talks = notebook().schedule().talks(conference);
        assertThat(talks).hasSize(1);
        return talks.getFirst();
    }

    private void change(Talk talk, Said said) {
        TalkEntry now = TalkEntry.of(talk);
        var start = Schedules.DAY.atTime(said.hour, 0).atZone(Schedules.ZONE).toInstant();
        notebook()
                .talksByHand()
                .change(
                        talk.id(),
                        new TalkEntry(
                                said.title,
                                now.subtitle(),
                                now.kind(),
                                start,
                                start.plusSeconds(3600),
                                now.day(),
                                said.room,
                                now.track(),
                                now.language(),
                                now.url(),
                                List.of(said.speaker)));
    }

    private ConferenceId refresh(Optional<ConferenceId> into, Said said) {
        return notebook()
                .schedule()
                .store(
                        Schedules.of("Conf", Schedules.talkIn(said.room, "a", said.hour, said.title, said.speaker)),
                        into,
                        "s")
                .conference();
    }
}
