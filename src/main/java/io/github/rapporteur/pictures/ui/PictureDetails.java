package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.notes.ui.OpenedNote;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about a picture.
 *
 * @param caption for everybody
 * @param alternative what it shows, for whoever does not see it
 * @param credit who took it
 * @param people names of who is on it, in the order chosen
 */
record PictureDetails(String caption, String alternative, String credit, List<String> people) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    PictureDetails {
        people = List.copyOf(people);
    }

    /** Who may be on it: who speaks, then the team, then who was chosen before. */
    static List<String> candidates(@Nullable OpenedNote note, List<String> chosen) {
        Set<String> names = new LinkedHashSet<>();
        Talk talk = note == null ? null : note.talk();
        if (talk != null) {
            talk.speakers().stream().map(Speaker::name).forEach(names::add);
        }
        if (note != null) {
            names.add(note.author());
            note.teamMates().stream().map(Person::name).forEach(names::add);
        }
        names.addAll(chosen);
        return List.copyOf(names);
    }

    /** Those ticked, then those typed, each once. */
    static List<String> people(List<String> ticked, String typed) {
        Set<String> all = new LinkedHashSet<>(ticked);
        Stream.of(typed.split("[,;\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** "JPEG, 4032 x 3024, 3.2 MB, taken Mon 14 Sep 2026, 11:42". */
    static String facts(Picture picture) {
        List<String> facts = new ArrayList<>();
        facts.add(picture.format() + ", " + picture.width() + " x " + picture.height());
        facts.add(
                picture.bytes() < 1_000_000
                        ? Math.max(1, picture.bytes() / 1000) + " KB"
                        : String.format(Locale.ROOT, "%.1f MB", picture.bytes() / 1e6));
        picture.taken().ifPresent(taken -> facts.add("taken " + MOMENT.format(taken.local())));
        return String.join(", ", facts);
    }
}
