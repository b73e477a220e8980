package io.github.rapporteur.people.ui;

import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.people.PeopleDirectory;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonEntry;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.people.Renamed;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Everybody the notebook knows, with what they are in which talk. Every change is kept before it is shown. JavaFX thread. */
public final class DirectoryViewModel {
    /** What has to happen elsewhere. */
    public interface Surroundings {
        /** Makes a change of names in all notes, with everything typed saved before. Not on the JavaFX thread. */
        Renamed inAllNotes(Supplier<Renamed> change);

        /** Somebody has another name, in the notebook: the open note follows. */
        void renamed(Renamed renamed);

        /** People or talks have changed in the notebook. */
        void changed();

        /** Makes somebody a speaker of a talk, or no longer. Not on the JavaFX thread. */
        void speaks(TalkId talk, String name, boolean speaks);

        /**
         * The small picture of somebody out of a file, as {@code PersonPhoto} makes it. Not on the JavaFX thread.
         *
         * @throws Exception with a sentence for the user, if it is none that can be read
         */
        byte[] photo(Path file) throws Exception;

        /** Goes to a talk's note. */
        void openTalk(TalkId talk);
    }

    private final PeopleDirectory directory;
    private final PersonRepository people;
    private final TaskRunner tasks;
    private final Surroundings around;
    private final ReadOnlyObjectWrapper<List<PersonEntry>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable PersonEntry> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<byte @Nullable []> photo = new ReadOnlyObjectWrapper<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable ConferenceId conference;

    /** People of that notebook. */
    public DirectoryViewModel(
            PeopleDirectory directory, PersonRepository people, TaskRunner tasks, Surroundings around) {
        this.directory = directory;
        this.people = people;
        this.tasks = tasks;
        this.around = around;
        chosen.subscribe(this::readPhoto);
    }

    /** Reads everybody, with their talks on this conference. */
    public void show(ConferenceId now) {
        conference = now;
        said.set("");
        change("Reading people", () -> Optional.empty(), done -> {});
    }

    ReadOnlyObjectProperty<List<PersonEntry>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Whose details are shown; null for nobody. */
    ObjectProperty<@Nullable PersonEntry> chosenProperty() {
        return chosen;
    }

    /** The picture of who is chosen; null while there is none. */
    ReadOnlyObjectProperty<byte @Nullable []> photoProperty() {
        return photo.getReadOnlyProperty();
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** What the last change did; empty when there was none. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Why a change was not made; empty when all were. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Those whose name, or a name they had before, holds what is typed; without case and accents. */
    List<PersonEntry> fitting() {
        String typed = Folding.fold(filter.get());
        return all.get().stream()
                .filter(entry -> Folding.fold(entry.person().name()).contains(typed)
                        || entry.otherNames().stream()
                                .anyMatch(name -> Folding.fold(name).contains(typed)))
                .toList();
    }

    /** With whom somebody may be one: those with a part of the name in common first. */
    List<PersonEntry> likeliestSame(PersonEntry entry) {
        List<String> parts = List.of(Folding.fold(entry.person().name()).split(" ", -1));
        return all.get().stream()
                .filter(other -> !other.person().id().equals(entry.person().id()))
                .sorted((one, other) -> Boolean.compare(shares(other, parts), shares(one, parts)))
                .toList();
    }

    private static boolean shares(PersonEntry entry, List<String> parts) {
        return List.of(Folding.fold(entry.person().name()).split(" ", -1)).stream()
                .anyMatch(part -> part.length() > 1 && parts.contains(part));
    }

    /** Gives somebody another name, in all notes too; a blank one, and the one they have, are not taken. */
    void rename(PersonEntry entry, String name) {
        if (!name.isBlank() && !name.strip().equals(entry.person().name())) {
            change(
                    "Renaming a person",
                    () -> Optional.of(around.inAllNotes(
                            () -> directory.rename(entry.person().id(), name))),
                    this::renamed);
        }
    }

    /** Makes one person of two. */
    void merge(Person kept, Person gone) {
        change(
                "Merging two people",
                () -> Optional.of(around.inAllNotes(() -> directory.merge(kept.id(), gone.id()))),
                this::renamed);
    }

    private void renamed(Optional<Renamed> done) {
        done.ifPresent(now -> {
            around.renamed(now);
            choose(now.person().id());
            said.set("“" + now.before() + "” is “" + now.person().name() + "” now, in "
                    + Counted.of(now.notes(), "note") + ". The texts before are in the notes’ histories.");
        });
        around.changed();
    }

    /** Makes somebody a team mate, or no longer. */
    void setTeamMate(PersonEntry entry, boolean teamMate) {
        Person person = entry.person();
        change(
                "Changing the team",
                () -> {
                    if (teamMate) {
                        people.addTeamMate(person.name());
                    } else {
                        people.removeTeamMate(person.id());
                    }
                    return Optional.empty();
                },
                done -> around.changed());
    }

    /** Makes somebody a speaker of a talk, or no longer. */
    void setSpeaks(PersonEntry entry, TalkId talk, boolean speaks) {
        change(
                "Changing who speaks",
                () -> {
                    around.speaks(talk, entry.person().name(), speaks);
                    return Optional.empty();
                },
                done -> around.changed());
    }

    /** Takes a picture of somebody out of a file; null takes the one there is away. */
    void setPhoto(PersonEntry entry, @Nullable Path file) {
        change(
                "Keeping a picture",
                () -> {
                    directory.setPhoto(
                            entry.person().id(), file == null ? Optional.empty() : Optional.of(around.photo(file)));
                    return Optional.empty();
                },
                done -> {});
    }

    void openTalk(TalkId talk) {
        around.openTalk(talk);
    }

    /** Work that may fail, and may have given somebody another name. */
    @FunctionalInterface
    private interface Change {
        Optional<Renamed> make() throws Exception;
    }

    private record Outcome(List<PersonEntry> entries, Optional<Renamed> renamed) {}

    private void change(String what, Change work, Consumer<Optional<Renamed>> then) {
        ConferenceId about = Objects.requireNonNull(conference, "shown for a conference first");
        problem.set("");
        tasks.<Outcome>run(
                what,
                monitor -> {
                    Optional<Renamed> done = work.make();
                    return new Outcome(directory.entries(about), done);
                },
                outcome -> {
                    all.set(outcome.entries());
                    PersonEntry before = chosen.get();
                    if (before != null) {
                        choose(before.person().id());
                    }
                    then.accept(outcome.renamed());
                },
                failure -> problem.set(String.valueOf(failure.getMessage())));
    }

    private void choose(PersonId id) {
        chosen.set(all.get().stream()
                .filter(entry -> entry.person().id().equals(id))
                .findFirst()
                .orElse(null));
        readPhoto(chosen.get());
    }

    private void readPhoto(@Nullable PersonEntry entry) {
        if (entry == null || !entry.hasPhoto()) {
            photo.set(null);
            return;
        }
        tasks.run("Reading a picture", monitor -> directory.photo(entry.person().id()), found -> {
            if (entry.equals(chosen.get())) {
                photo.set(found.orElse(null));
            }
        });
    }
}
