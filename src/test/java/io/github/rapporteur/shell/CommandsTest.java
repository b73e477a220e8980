package io.github.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final List<String> happened = new ArrayList<>();
    private final Commands commands = new Commands();

    @Test
    void keyRunsTheCommandAndReachesNobodyElse() {
        commands.add(CommandGroup.NOTE, new Command("a", "Do a", () -> happened.add("a")).key("Shortcut+Shift+K"));
        KeyEvent event = ctrlShift(KeyCode.K);
        commands.handle(event, happened::add);
        assertThat(happened).containsExactly("a");
        assertThat(event.isConsumed()).isTrue();
    }

    @Test
    void keyOfACommandThatCannotRunSaysWhy() {
        SimpleBooleanProperty open = new SimpleBooleanProperty(false);
        commands.add(
                CommandGroup.NOTE,
                new Command("a", "Do a", () -> happened.add("a"))
                        .key("Shortcut+Shift+K")
                        .onlyIf(open.asObject(), "open a talk first"));
        commands.handle(ctrlShift(KeyCode.K), happened::add);
        assertThat(happened).containsExactly("Do a: open a talk first");
        open.set(true);
        commands.handle(ctrlShift(KeyCode.K), happened::add);
        assertThat(happened).hasSize(2).endsWith("a");
    }

    @Test
    void keyThatAControlHandlesIsLeftToIt() {
        commands.add(
                CommandGroup.NOTE, new Command("a", "Undo", () -> happened.add("a")).keyOfControl("Shortcut+Shift+K"));
        KeyEvent event = ctrlShift(KeyCode.K);
        commands.handle(event, happened::add);
        assertThat(happened).isEmpty();
        assertThat(event.isConsumed()).isFalse();
    }

    @Test
    void twoCommandsOfOneIdAreRefused() {
        commands.add(CommandGroup.NOTE, new Command("a", "Do a", () -> {}));
        assertThatThrownBy(() -> commands.add(CommandGroup.VIEW, new Command("a", "Do b", () -> {})))
                .hasMessageContaining("a");
    }

    @Test
    void keysAreWrittenAsOnTheKeyboard() {
        assertThat(Shortcut.of("Shortcut+Shift+Q").words()).isEqualTo("Ctrl+Shift+Q");
        assertThat(Shortcut.of("Shortcut+Page Down").words()).isEqualTo("Ctrl+PgDn");
        assertThat(Shortcut.of("F8").words()).isEqualTo("F8");
        assertThat(new Command("a", "Next", () -> {}).key("Shortcut+J").tooltip())
                .isEqualTo("Next, Ctrl+J");
    }

    @Test
    void nameThatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> Shortcut.of("Shortcut+Page_Down")).hasMessageContaining("Page_Down");
    }

    private static KeyEvent ctrlShift(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, true, false, false);
    }
}
