package io.github.rapporteur.people;

import java.util.List;
import java.util.Optional;

/** People in the notebook. Blocks; not for the JavaFX thread. */
public interface PersonRepository {
    /** Everybody, by name. */
    List<Person> people();

    /** The team mates, by name. */
    List<Person> teamMates();

    /** The person of that name, compared without case and accents. */
    Optional<Person> findByName(String name);

    /** Makes somebody a team mate, in a new record when the notebook does not know the name. */
    Person addTeamMate(String name);

    /** The user's own name, which stands as author on their notes; the system's user name until it is set. */
    String me();

    /** Sets the user's own name. Notes already written keep their author. */
    void setMe(String name);
}
