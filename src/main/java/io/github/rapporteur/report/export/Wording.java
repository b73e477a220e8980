package io.github.rapporteur.report.export;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.Report.Contributor;
import io.github.rapporteur.schedule.TalkKind;
import java.util.List;

/** Sentences and words that both kinds of file use. */
final class Wording {
    private Wording() {}

    /** "A, B and C". */
    static String names(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** "Lightning talk"; empty for a kind that says nothing. */
    static String kind(TalkKind kind) {
        return switch (kind) {
            case KEYNOTE -> "Keynote";
            case TALK -> "Talk";
            case PANEL -> "Panel";
            case WORKSHOP -> "Workshop";
            case LIGHTNING -> "Lightning talk";
            case UNCONFERENCE -> "Unconference";
            case HALLWAY -> "Hallway talk";
            case BREAK -> "Break";
            case OTHER -> "";
        };
    }

    /** What talks that stand together have in common, for a heading above them. */
    static String group(Report.Group group) {
        return group.date() == null ? group.name() : Dates.day(group.date());
    }

    /** "1 talk", "2 talks". */
    static String count(int number, String one) {
        return Counted.of(number, one);
    }

    /** "edited this report; notes on 4 talks, 1 remark"; empty when nothing can be said. */
    static String share(Contributor contributor) {
        String notes = contributor.talks() > 0 ? "notes on " + count(contributor.talks(), "talk") : "";
        String quips = contributor.quips() > 0 ? count(contributor.quips(), "remark") : "";
        String comma = notes.isEmpty() || quips.isEmpty() ? "" : ", ";
        String wrote = notes + comma + quips;
        String edited = contributor.editor() ? "edited this report" : "";
        return edited + (edited.isEmpty() || wrote.isEmpty() ? "" : "; ") + wrote;
    }

    /** "TB" of "Tomas Berg": the first letters of the first and the last word. */
    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
