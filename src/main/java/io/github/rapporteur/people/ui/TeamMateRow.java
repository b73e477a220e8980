package io.github.rapporteur.people.ui;

import io.github.rapporteur.people.Person;
import io.github.rapporteur.shell.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** One team mate: their name to change, and a button that takes them out of the team. JavaFX thread. */
final class TeamMateRow {
    private final PeopleViewModel model;
    private final NameField name = new NameField(text -> take());
    private final Tooltip removeTip = new Tooltip();
    private final Button remove;
    private final HBox row;
    private Person mate;

    TeamMateRow(PeopleViewModel model, Person mate) {
        this.model = model;
        this.mate = mate;
        name.getStyleClass().add("team-mate");
        HBox.setHgrow(name, Priority.ALWAYS);
        remove = Icons.button(Feather.X, "", () -> model.remove(this.mate));
        remove.setTooltip(removeTip);
        remove.getStyleClass().add("remove");
        row = new HBox(6, name, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        show(mate);
    }

    /** Whether this is the row of that team mate, who may have become another record when renamed. */
    boolean isOf(Person other) {
        return model.latest(mate.id()).equals(other.id());
    }

    /** The notebook holds the team mate like this now; a name being typed stays. */
    void show(Person now) {
        mate = now;
        name.showStored(now.name());
        name.setAccessibleText("Team mate " + now.name());
        remove.setAccessibleText("Take " + now.name() + " out of the team");
        removeTip.setText(remove.getAccessibleText());
    }

    NameField name() {
        return name;
    }

    /** Gives the team mate the name that is typed, if it is another one. */
    void take() {
        if (name.holdsNewName()) {
            String typed = name.getText();
            model.rename(mate, typed, () -> name.taken(typed));
        }
    }

    Node node() {
        return row;
    }

    boolean isFocused() {
        return row.isFocusWithin();
    }
}
