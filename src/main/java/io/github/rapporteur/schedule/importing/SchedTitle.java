package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes speakers out of titles as sched.com writes them: "Title - Name, Job, Company &amp; Name, Company; Name, Company".
 * The part behind the title becomes the subtitle, since it says who they work for.
 */
final class SchedTitle {
    private static final String DASH = " - ";
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "du", "del", "der", "den", "van", "von", "la", "le", "el", "al", "bin", "dos", "zu", "y",
            "e");

    /** Words of jobs and departments, which follow "&amp;" and "and" as often as names do. */
    private static final Set<String> JOBS = Set.of(
            "Director",
            "Engineer",
            "Engineering",
            "Development",
            "Infrastructure",
            "Officer",
            "President",
            "Manager",
            "Management",
            "Lead",
            "Leader",
            "Head",
            "Chief",
            "Architect",
            "Architecture",
            "Services",
            "Founder",
            "Co-Founder",
            "CEO",
            "CTO",
            "CIO",
            "Product",
            "Platform",
            "Platforms",
            "Operations",
            "Research",
            "Security",
            "Maintainer",
            "Developer",
            "Advocate",
            "Relations",
            "Community",
            "Strategy",
            "Technology",
            "Cloud",
            "Data");

    private SchedTitle() {}

    /** Moves the speakers from the title to the people; does nothing when the title names none. */
    static void split(TalkDraft talk) {
        int dash = talk.title.lastIndexOf(DASH);
        if (dash <= 0) {
            return;
        }
        String tail = talk.title.substring(dash + DASH.length());
        List<String> names = names(tail);
        if (names.isEmpty()) {
            return;
        }
        talk.title = talk.title.substring(0, dash).strip();
        talk.subtitle = tail;
        for (String name : names) {
            talk.addPerson("", name);
        }
    }

    /** The names in the tail; none unless it begins with one. */
    private static List<String> names(String tail) {
        List<String> names = new ArrayList<>();
        for (String person : tail.split(";| & | and ")) {
            String first = Words.fold(person.split(",", 2)[0]);
            if (isName(first)) {
                names.add(first);
            } else if (names.isEmpty()) {
                return List.of();
            }
        }
        return names;
    }

    /** Two to five words that begin with capitals, particles apart: "Ana de la Cruz", "Julien D.". */
    private static boolean isName(String text) {
        String[] words = text.strip().split(" ");
        if (words.length < 2 || words.length > 5) {
            return false;
        }
        for (String word : words) {
            if (word.isEmpty() || JOBS.contains(word) || (!PARTICLES.contains(word) && !beginsLikeName(word))) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsLikeName(String word) {
        int first = word.codePointAt(0);
        boolean capital = Character.isUpperCase(first) || "(\"“'".indexOf(first) >= 0;
        return (capital || (Character.isLetter(first) && !Character.isLowerCase(first)))
                && word.chars().noneMatch(Character::isDigit);
    }
}
