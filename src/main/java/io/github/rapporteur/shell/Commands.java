package io.github.rapporteur.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/** All commands of the window: what the menu, the palette and the keys are made from. JavaFX thread only. */
public final class Commands {
    private final Map<CommandGroup, List<Command>> groups = new EnumMap<>(CommandGroup.class);

    /** Registers commands, in the order in which the menu shows them. Refuses a second command of the same id. */
    public void add(CommandGroup group, Command... commands) {
        for (Command command : commands) {
            if (find(command.id()).isPresent()) {
                throw new IllegalArgumentException("There is already a command " + command.id());
            }
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(command);
        }
    }

    /** The commands of one group; empty when it has none. */
    public List<Command> in(CommandGroup group) {
        return List.copyOf(groups.getOrDefault(group, List.of()));
    }

    /** A command as a line of a menu, with its key, or with the reason why it can not run now. */
    public static MenuItem menuItem(Command command) {
        return MainMenu.item(command);
    }

    /** All commands, group by group. */
    public List<Command> all() {
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** The command of that id. */
    public Optional<Command> find(String id) {
        return all().stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /**
     * Runs the command whose key was pressed and consumes the event. A command that can not run now has its reason
     * given to {@code sayWhyNot}, so that no key is silent.
     */
    public void handle(KeyEvent event, Consumer<String> sayWhyNot) {
        handle(event, sayWhyNot, all());
    }

    /** As above, while a layer lies over the window: only of those commands that are not about the panes under it. */
    void handleOverLayers(KeyEvent event, Consumer<String> sayWhyNot) {
        handle(event, sayWhyNot, all().stream().filter(Command::isOverLayers).toList());
    }

    private static void handle(KeyEvent event, Consumer<String> sayWhyNot, List<Command> commands) {
        List<Command> awake = commands.stream()
                .filter(command -> !command.isKeyAsleep())
                .sorted(Comparator.comparing(Command::hasKeyScope, Comparator.reverseOrder()))
                .toList();
        for (Command command : awake) {
            boolean pressed =
                    command.shortcut().filter(key -> key.matches(event)).isPresent();
            if (pressed && !command.isKeyHandledByControl()) {
                event.consume();
                if (command.canRun()) {
                    command.run();
                } else {
                    sayWhyNot.accept(
                            command.words() + ": " + command.whyNotProperty().get());
                }
                return;
            }
        }
    }
}
