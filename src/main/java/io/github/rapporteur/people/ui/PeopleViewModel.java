package io.github.rapporteur.people.ui;

import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.PersonRepository;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The user's name and the team mates; every change is in the notebook before it is shown, and changes are made one after
 * the other, as they were asked for. JavaFX thread.
 */
public final class PeopleViewModel {
    private final PersonRepository people;
    private final TaskRunner tasks;
    private final Surroundings around;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown("", List.of()));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Map<PersonId, PersonId> renamed = new ConcurrentHashMap<>();
    private final Deque<Change> waiting = new ArrayDeque<>();
    private final List<Runnable> whenSettled = new ArrayList<>();
    private boolean changing;

    /**
     * One change.
     *
     * @param then done when it is made and shown
     */
    private record Change(String what, Runnable work, Consumer<? super Shown> then) {}

    /** What has to happen elsewhere. */
    public interface Surroundings {
        /**
         * Gives the user another name, with everything typed saved before. Not on the JavaFX thread.
         *
         * @param change brings the name into the notebook
         * @throws io.github.rapporteur.common.io.StoreException if what is typed could not be saved
         */
        void changeMe(String name, Runnable change);

        /** The user has another name now, in the notebook and around. */
        void meChanged();

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
    public void rename(String name) {
        String now = name.strip();
        if (now.isEmpty()) {
            problem.set("Your name stands over your notes and the report: it cannot be empty.");
        } else if (changing || !now.equals(shown.get().me())) {
            change(
                    "Changing your name",
                    () -> around.changeMe(now, () -> people.setMe(now)),
                    done -> around.meChanged());
        }
    }

    /**
     * Adds a team mate, in a new record when the notebook does not know the name; a blank name is passed over.
     *
     * @param added done when the notebook has them
     */
    void add(String name, Runnable added) {
        if (!name.isBlank()) {
            change("Adding a team mate", () -> people.addTeamMate(name.strip()), done -> {
                added.run();
                around.teamMatesChanged();
            });
        }
    }

    /**
     * Gives a team mate another name; a blank one is not taken.
     *
     * @param taken done when the notebook has it
     */
    void rename(Person teamMate, String name, Runnable taken) {
        if (!name.isBlank() && (changing || !name.strip().equals(teamMate.name()))) {
            change(
                    "Renaming a team mate",
                    () -> {
                        PersonId before = latest(teamMate.id());
                        PersonId now =
                                people.renameTeamMate(before, name.strip()).id();
                        if (!now.equals(before)) {
                            renamed.remove(now);
                            renamed.put(before, now);
                        }
                    },
                    done -> {
                        taken.run();
                        around.teamMatesChanged();
                    });
        }
    }

    /** Takes somebody out of the team. */
    void remove(Person teamMate) {
        change(
                "Removing a team mate",
                () -> people.removeTeamMate(latest(teamMate.id())),
                done -> around.teamMatesChanged());
    }

    /** The record of a team mate now: another one when a new name was known already. Any thread. */
    PersonId latest(PersonId teamMate) {
        PersonId at = teamMate;
        for (PersonId next = renamed.get(at); next != null; next = renamed.get(at)) {
            at = next;
        }
        return at;
    }

    /** Does something once all changes asked for so far are made or have failed; at once when there are none. */
    void whenSettled(Runnable then) {
        if (changing) {
            whenSettled.add(then);
        } else {
            then.run();
        }
    }

    /** What was wrong is not said any longer. */
    void forgetProblem() {
        problem.set("");
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why a change was not made; empty when all were. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void change(String what, Runnable work, Consumer<? super Shown> then) {
        waiting.add(new Change(what, work, then));
        if (!changing) {
            forgetProblem();
            next();
        }
    }

    private void next() {
        Change change = waiting.poll();
        changing = change != null;
        if (change == null) {
            List<Runnable> settled = List.copyOf(whenSettled);
            whenSettled.clear();
            settled.forEach(Runnable::run);
            return;
        }
        tasks.<Shown>run(
                change.what(),
                monitor -> {
                    change.work().run();
                    return new Shown(people.me(), people.teamMates());
                },
                now -> {
                    try {
                        shown.set(now);
                        change.then().accept(now);
                    } finally {
                        next();
                    }
                },
                failure -> {
                    problem.set(change.what() + " did not work: " + failure.getMessage());
                    next();
                });
    }
}
