package io.github.rapporteur.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something the user can do, known by one name in the menu, the palette, tooltips and keys. Made once by the feature
 * that does it and registered in {@link Commands}. JavaFX thread only.
 */
public final class Command {
    private final String id;
    private final String words;
    private final Runnable action;
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private @Nullable Shortcut shortcut;
    private @Nullable Feather icon;
    private boolean keyHandledByControl;
    private boolean overLayers;
    private @Nullable ObservableValue<Boolean> keyScope;

    /**
     * @param id unique and never shown: "talk.next"
     * @param words what the user reads, a verb first: "Go to the next talk"; an ellipsis when it asks something first
     * @param action does it
     */
    public Command(String id, String words, Runnable action) {
        this.id = id;
        this.words = words;
        this.action = action;
    }

    /** Gives the command a key, spelt as {@link Shortcut#of} reads it. */
    public Command key(String keys) {
        this.shortcut = Shortcut.of(keys);
        return this;
    }

    /**
     * As {@link #key}, for a key that a control handles itself because it means something else in other controls
     * (Ctrl+Z): it is shown, but the window does not listen for it.
     */
    public Command keyOfControl(String keys) {
        this.keyHandledByControl = true;
        return key(keys);
    }

    /**
     * Lets the key work only while this holds, and then before a command of the same key that has no such condition:
     * for keys that mean something else in another view.
     */
    public Command keyOnlyWhile(ObservableValue<Boolean> inFront) {
        this.keyScope = inFront;
        return this;
    }

    /** Lets the key work even while a layer such as the palette lies over the window: for what is not about its panes. */
    public Command overLayers() {
        this.overLayers = true;
        return this;
    }

    /** Gives the command an icon, shown in the palette and on buttons. */
    public Command icon(Feather newIcon) {
        this.icon = newIcon;
        return this;
    }

    /**
     * Follows a reason why the command can not run now, without a full stop ("open a talk first"); empty when it can.
     */
    public Command whyNot(ObservableValue<String> reason) {
        whyNot.bind(reason);
        return this;
    }

    /** Lets the command run only while {@code possible} holds; otherwise says {@code reason}. */
    public Command onlyIf(ObservableValue<Boolean> possible, String reason) {
        return whyNot(possible.map(yes -> yes ? "" : reason).orElse(reason));
    }

    /** Unique, never shown. */
    public String id() {
        return id;
    }

    /** What the user reads. */
    public String words() {
        return words;
    }

    /** The key, if it has one. */
    public Optional<Shortcut> shortcut() {
        return Optional.ofNullable(shortcut);
    }

    /** The icon, if it has one. */
    public Optional<Feather> icon() {
        return Optional.ofNullable(icon);
    }

    /** Whether a control of the window handles the key, so that the window must not. */
    public boolean isKeyHandledByControl() {
        return keyHandledByControl;
    }

    /** Whether the key belongs to one view that is not on screen. */
    boolean isKeyAsleep() {
        return keyScope != null && !keyScope.getValue();
    }

    /** Whether the key belongs to one view, see {@link #keyOnlyWhile}. */
    public boolean hasKeyScope() {
        return keyScope != null;
    }

    /** Whether the key works while a layer lies over the window. */
    public boolean isOverLayers() {
        return overLayers;
    }

    /** Why the command can not run now; empty when it can. */
    public ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }

    /** Whether the command can run now. */
    public boolean canRun() {
        return whyNot.get().isEmpty();
    }

    /** Does it, if it can run now; otherwise nothing happens. */
    public void run() {
        if (canRun()) {
            action.run();
        }
    }

    /** Name, then key: "Refresh schedule, F5". For tooltips. */
    public String tooltip() {
        return shortcut == null ? words : words + ", " + shortcut.words();
    }
}
