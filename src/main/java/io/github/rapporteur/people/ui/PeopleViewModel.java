package io.github.rapporteur.people.ui;

import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.PersonRepository;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The user's name and the team mates; every change is in the notebook before it is shown. JavaFX thread. */
public final class PeopleViewModel {
    private final PersonRepository people;
    private final TaskRunner tasks;
    private final Surroundings around;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown("", List.of()));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** What has to happen elsewhere. */
    public interface Surroundings {
        /**
         * Saves what is typed, before its author's name changes. Not on the JavaFX thread.
         *
         * @throws io.github.rapporteur.common.io.StoreException if it could not be saved
         */
        void saveTyped();

        /** The user is called that now. */
        void meChanged(String name);

        /** There are other team mates now. */
        void teamMatesChanged();
    }

    /**
     * What is on screen.
     *
     * @param me the user's name
     */
    public record Shown(String me, List<Person> teamMates) {
        /** Keeps its own list. */
        public Shown {
            teamMates = List.copyOf(teamMates);
        }
    }

    /** People of that notebook. */
    public PeopleViewModel(PersonRepository people, TaskRunner tasks, Surroundings around) {
        this.people = people;
        this.tasks = tasks;
        this.around = around;
    }

    /** Reads them. */
    void refresh() {
        change("Reading team mates", () -> {}, now -> {});
    }

    /** Gives the user another name; a blank one is not taken. */
    void rename(String name) {
        String now = name.strip();
        if (now.isEmpty()) {
            problem.set("Your name stands over your notes and the report: it cannot be empty.");
        } else if (!now.equals(shown.get().me())) {
            change(
                    "Changing your name",
                    () -> {
                        around.saveTyped();
                        people.setMe(now);
                    },
                    done -> around.meChanged(now));
        }
    }

    /** Adds a team mate, in a new record when the notebook does not know the name; a blank name is passed over. */
    void add(String name) {
        if (!name.isBlank()) {
            change("Adding a team mate", () -> people.addTeamMate(name), done -> around.teamMatesChanged());
        }
    }

    /** Gives a team mate another name; a blank one is not taken. */
    void rename(Person teamMate, String name) {
        if (!name.isBlank() && !name.strip().equals(teamMate.name())) {
            PersonId id = teamMate.id();
            change("Renaming a team mate", () -> people.renameTeamMate(id, name), done -> around.teamMatesChanged());
        }
    }

    /** Takes somebody out of the team. */
    void remove(Person teamMate) {
        change("Removing a team mate", () -> people.removeTeamMate(teamMate.id()), done -> around.teamMatesChanged());
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why the last change was not made; empty when it was. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void change(String what, Runnable change, Consumer<? super Shown> then) {
        tasks.<Shown>run(
                what,
                monitor -> {
                    change.run();
                    return new Shown(people.me(), people.teamMates());
                },
                now -> {
                    problem.set("");
                    shown.set(now);
                    then.accept(now);
                },
                failure -> problem.set(what + " did not work: " + failure.getMessage()));
    }
}
