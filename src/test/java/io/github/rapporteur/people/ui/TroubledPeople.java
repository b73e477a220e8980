package io.github.rapporteur.people.ui;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.schedule.ConferenceId;
import java.util.List;
import java.util.Optional;

/** A notebook's people on a bad day: changes are held up, or refused. Any thread. */
final class TroubledPeople implements PersonRepository {
    private final PersonRepository people;
    private boolean heldUp;
    private String reason = "";
    private boolean once;

    TroubledPeople(PersonRepository people) {
        this.people = people;
    }

    /** From now on changes wait. */
    synchronized void holdUp() {
        heldUp = true;
    }

    /** All is well again. */
    synchronized void goOn() {
        heldUp = false;
        reason = "";
        notifyAll();
    }

    /** From now on changes are refused. */
    synchronized void refuse(String why) {
        reason = why;
        once = false;
    }

    /** The next change, or the one that waits, is refused, those after it are made. */
    synchronized void refuseOnce(String why) {
        reason = why;
        once = true;
        heldUp = false;
        notifyAll();
    }

    private synchronized void pass() {
        try {
            while (heldUp) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (!reason.isEmpty()) {
            String why = reason;
            reason = once ? "" : reason;
            throw new StoreException(why, null);
        }
    }

    @Override
    public List<Person> people() {
        return people.people();
    }

    @Override
    public List<Person> teamMates() {
        return people.teamMates();
    }

    @Override
    public List<Person> teamMatesAt(ConferenceId conference) {
        return people.teamMatesAt(conference);
    }

    @Override
    public Optional<Person> findByName(String name) {
        return people.findByName(name);
    }

    @Override
    public Person addTeamMate(String name) {
        pass();
        return people.addTeamMate(name);
    }

    @Override
    public Person renameTeamMate(PersonId teamMate, String name) {
        pass();
        return people.renameTeamMate(teamMate, name);
    }

    @Override
    public void removeTeamMate(PersonId teamMate) {
        pass();
        people.removeTeamMate(teamMate);
    }

    @Override
    public String me() {
        return people.me();
    }

    @Override
    public void setMe(String name) {
        pass();
        people.setMe(name);
    }
}
