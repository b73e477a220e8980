package io.github.rapporteur.people;

import io.github.rapporteur.schedule.ConferenceId;
import java.util.List;
import java.util.Optional;

/** People in the notebook. Blocks; not for the JavaFX thread. */
public interface PersonRepository {
    /** Everybody, by name. */
    List<Person> people();

    /** The user's team mates, by name. */
    List<Person> teamMates();

    /**
     * The team mates on one conference: the user's, and on the sample conference its invented ones too, who are known
     * nowhere else and stand in no list of people.
     */
    List<Person> teamMatesAt(ConferenceId conference);

    /** The person of that name, compared without case and accents. */
    Optional<Person> findByName(String name);

    /** Makes somebody a team mate, in a new record when the notebook does not know the name. */
    Person addTeamMate(String name);

    /**
     * Gives a team mate another name. Quotes keep the name that stands in their notes.
     *
     * @return who is the team mate now: the same record, or, when the schedule knows the old name or somebody has the
     *     new one already, that other record
     */
    Person renameTeamMate(PersonId teamMate, String name);

    /** Makes somebody no team mate any more; their record and all quotes stay. */
    void removeTeamMate(PersonId teamMate);

    /** The user's own name, which stands as author on their notes; the system's user name until it is set. */
    String me();

    /**
     * Sets the user's own name. Their notes go with it, but on subjects where there is a note by that name already.
     * Texts that are kept under the old name and not yet stored go with the notes too.
     *
     * @throws io.github.rapporteur.common.io.StoreException if the disk refuses; the name is as before then
     */
    void setMe(String name);
}
