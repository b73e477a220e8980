package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.Clashes;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two starred talks at once, told in the talk's header as soon as the second is starred. */
class ClashesInWindowTest {
    @TempDir
    Path folder;

    @Test
    void headerTellsWhatTheOpenTalkClashesWithAndUntilWhen() throws Exception {
        try (WindowFixture window = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample)) {
            ScheduleRepository schedule = window.notebook.schedule();
            var conference = schedule.conferences().getFirst();
            List<Talk> talks = schedule.talks(conference.id()).stream()
                    .filter(talk -> talk.kind() != TalkKind.BREAK && !talk.withdrawn())
                    .toList();
            Map<?, TalkState> states = schedule.states(conference.id());
            Talk one = talks.stream()
                    .filter(talk -> starOf(states, talk) == Star.NONE)
                    .filter(talk -> talks.stream()
                                    .filter(other -> !other.equals(talk) && Clashes.overlap(talk, other))
                                    .filter(other -> starOf(states, other) == Star.NONE)
                                    .count()
                            == 1)
                    .findFirst()
                    .orElseThrow();
            Talk other = talks.stream()
                    .filter(talk -> !talk.equals(one) && Clashes.overlap(talk, one))
                    .filter(talk -> starOf(states, talk) == Star.NONE)
                    .findFirst()
                    .orElseThrow();
            List<Talk> known = talks.stream()
                    .filter(talk -> Clashes.overlap(one, talk))
                    .filter(talk -> starOf(states, talk) == Star.MUST || starOf(states, talk) == Star.MAYBE)
                    .toList();
            openByName(window, one);
            window.robot.clickOn("#star");
            window.waitUntilQuiet();
            assertThat(window.robot.lookup("#talk-clash").query().isVisible()).isEqualTo(!known.isEmpty());
            openByName(window, other);
            window.robot.clickOn("#star");
            String until = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                    .format(one.end().atZone(conference.zone()));
            WindowFixture.waitUntil(() -> window.text("#talk-clash").contains(one.title() + " until " + until));
            assertThat(window.robot.lookup("#talk-clash").query().isVisible()).isTrue();
        }
    }

    private static Star starOf(Map<?, TalkState> states, Talk talk) {
        TalkState state = states.get(talk.id());
        return state == null ? Star.NONE : state.star();
    }

    private static void openByName(WindowFixture window, Talk talk) throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.P)
                .type(talk.title().substring(0, 14))
                .press(KeyCode.ENTER);
        window.waitUntilQuiet();
        assertThat(window.text("#talk-title")).isEqualTo(talk.title());
    }
}
