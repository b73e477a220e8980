package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes apart what programmes write into a field for speakers: several names, with employers and jobs behind them. */
final class PersonNames {
    private static final int MOST_WORDS = 6;
    private static final Pattern BETWEEN =
            Pattern.compile("[;\\n|]|\\s/\\s|\\s[&+]\\s|,?\\s(?:and|und|et|y|e|with|mit|avec)\\s");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]");
    private static final Set<String> NOBODY = Set.of(
            "tba", "tbd", "tbc", "n/a", "na", "none", "null", "-", "–", "?", "various", "undefined", "nn", "n.n.");
    private static final Set<String> EMPLOYERS = Set.of(
            "ag",
            "gmbh",
            "inc",
            "ltd",
            "llc",
            "corp",
            "se",
            "bv",
            "university",
            "universität",
            "université",
            "universidad",
            "institute",
            "institut",
            "college",
            "school",
            "hochschule",
            "labs",
            "foundation",
            "stiftung",
            "company",
            "bank",
            "team",
            "research",
            "software",
            "systems",
            "ceo",
            "cto",
            "cio",
            "engineer",
            "developer",
            "manager",
            "director",
            "founder",
            "architect",
            "head",
            "lead",
            "chair",
            "president",
            "professor",
            "stadt",
            "landeshauptstadt",
            "ministerium",
            "verein");

    private PersonNames() {}

    /** Adds everybody whom a field for several speakers names. */
    static void addAll(TalkDraft talk, String field) {
        for (String person : of(field)) {
            talk.addPerson("", person);
        }
    }

    /** The names in a field for several speakers, without what stands in brackets. */
    static List<String> of(String field) {
        String text = HtmlToMarkdown.convert(field).replace('\u00A0', ' ');
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(IN_BRACKETS.matcher(text).replaceAll(""))) {
            String[] pieces = part.split(",");
            boolean list = true;
            for (String piece : pieces) {
                list &= piece.isBlank() || looksLikeName(Words.fold(piece));
            }
            if (list && pieces.length > 1 && !isLastNameFirst(pieces)) {
                for (String piece : pieces) {
                    add(names, piece);
                }
            } else {
                add(names, one(part));
            }
        }
        return names;
    }

    /** The name in a field for one speaker: what stands behind a comma is an employer, unless the last name is first. */
    static String one(String field) {
        String text = Words.fold(IN_BRACKETS.matcher(field).replaceAll(""));
        String[] pieces = text.split(",");
        if (pieces.length == 0) {
            return "";
        }
        if (pieces.length == 2 && isLastNameFirst(pieces)) {
            return Words.fold(pieces[1] + " " + pieces[0]);
        }
        String name = pieces[0];
        return isNobody(name) ? "" : name.strip();
    }

    /** Two to six words that begin like names and name no employer or job. */
    static boolean looksLikeName(String text) {
        String[] words = Words.fold(text).split(" ");
        if (words.length < 2 || words.length > MOST_WORDS) {
            return false;
        }
        for (String word : words) {
            String bare = Words.firstOf(word.replaceAll("[.,]$", ""), word);
            if (EMPLOYERS.contains(bare.toLowerCase(Locale.ROOT))
                    || word.chars().anyMatch(Character::isDigit)) {
                return false;
            }
        }
        return beginsLikeName(words[0]) && beginsLikeName(words[words.length - 1]);
    }

    private static boolean isLastNameFirst(String[] pieces) {
        return pieces.length == 2
                && !Words.fold(pieces[0]).contains(" ")
                && !Words.fold(pieces[1]).isEmpty()
                && !Words.fold(pieces[1]).contains(" ")
                && !EMPLOYERS.contains(Words.fold(pieces[1]).toLowerCase(Locale.ROOT));
    }

    private static void add(List<String> names, String name) {
        String folded = Words.fold(name);
        if (!folded.isEmpty() && !isNobody(folded)) {
            names.add(folded);
        }
    }

    private static boolean isNobody(String name) {
        return NOBODY.contains(Words.fold(name).toLowerCase(Locale.ROOT));
    }

    private static boolean beginsLikeName(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || (Character.isLetter(first) && !Character.isLowerCase(first));
    }
}
