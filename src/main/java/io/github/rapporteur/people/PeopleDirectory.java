package io.github.rapporteur.people;

import io.github.rapporteur.schedule.ConferenceId;
import java.util.List;
import java.util.Optional;

/** Everybody the notebook knows, with what they are where; and making one of two. Blocks; not for the JavaFX thread. */
public interface PeopleDirectory {
    /** Everybody with what they are and do on a conference, by name. */
    List<PersonEntry> entries(ConferenceId conference);

    /**
     * Gives somebody another name, in all marks of all notes too: all of them or none. The texts as they were stay in
     * their histories. A schedule that prints the old name goes on meaning them.
     *
     * @throws NameTakenException if somebody else has the name; {@link #merge} makes one of two
     * @throws IllegalArgumentException with a sentence for the user, if no quote could be of somebody of this name
     */
    Renamed rename(PersonId person, String name);

    /**
     * Makes one record of two of the same person, and gives them one name in all marks of all notes: all of it or
     * nothing. A schedule that prints the other name means them from now on.
     *
     * @param gone the record that goes; its name stays known as another name of {@code kept}
     */
    Renamed merge(PersonId kept, PersonId gone);

    /**
     * Does again in the notes what {@link #rename} or {@link #merge} did: for texts saved since, which may still hold
     * the name of before. Does nothing where nothing is left to do.
     *
     * @param done what the first said
     * @return the same person, with the number of notes that have changed this time
     */
    Renamed again(Renamed done);

    /** A small picture of somebody, as PNG; empty when there is none. */
    Optional<byte[]> photo(PersonId person);

    /**
     * Keeps a small picture of somebody in place of the one there was.
     *
     * @param png as {@link PersonPhoto} makes it; empty takes the picture away
     */
    void setPhoto(PersonId person, Optional<byte[]> png);
}
