package io.github.rapporteur.notes.marks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every way to say that something is private, in every place of a note where it may be said. For laws. */
public final class PrivateForms {
    /** The word that nobody may read. */
    public static final String CANARY = "kanarienvogel";

    private static final List<String> LABELS = List.of(
            "Private:",
            "PRIVATE :",
            "**Private:**",
            "**Private**:",
            "_private:_",
            "Private：",
            "Private (for Bob):",
            "Off the record:",
            "**Off-the-record:**",
            "off the record (Bob):",
            "Takeaway: Private:",
            "\u200bPrivate:");
    private static final List<String> NOTES = List.of(
            "(off the record)",
            "(Off-The-Record)",
            "(off the record, 10:42)",
            "[off the record]",
            "**(off the record)**",
            "(from memory; off the record)");
    private static final List<String> BARE = List.of("off the record", "Off the record.");

    private PrivateForms() {}

    /** Passages that are private, one text each. */
    public static List<String> passages() {
        List<String> all = new ArrayList<>();
        String c = CANARY;
        for (String label : LABELS) {
            all.addAll(List.of(
                    label + " " + c,
                    label + " x\n" + c,
                    label + "\n" + c,
                    label + "\n\n" + c + "\n" + c,
                    label + "\n\n- " + c + "\n\n- " + c + "\n  - " + c,
                    label + "\n\n1. x\n\n   " + c + "\n\n2. " + c,
                    label + " x\n- y\n\n- " + c,
                    label + "\n\n> " + c + "\n>\n> — Mara Lindqvist",
                    label + "\n\n```\n" + c + "\n\n" + c + "\n```",
                    label + "\n\n| a |\n| - |\n| " + c + " |",
                    label + "\n\n---\n\n" + c,
                    label + "\n\n<!-- x -->\n\n" + c,
                    label + " <!-- x -->\n\n" + c,
                    label + "\n\n***\n\n<!-- x\n\ny -->\n\n- " + c + "\n\n- " + c));
            all.addAll(List.of(
                    label + "\n## Budget\n" + c,
                    label + "\n\n## Budget\n\n" + c + "\n\n" + c,
                    label + "\n\nBudget\n------\n\n" + c + "\n\n" + c,
                    "## " + label + " Numbers\n\n" + c + "\n\n### More\n\n" + c,
                    "## " + label + "\n\n## Numbers\n\n" + c,
                    label + " Numbers\n=======\n\n" + c + "\n\n" + c,
                    label + " Numbers\n---\n" + c + "\n\n" + c,
                    label + " the\nNumbers\n-------\n\n" + c,
                    "- " + label + " " + c + "\n  - " + c,
                    "- " + label + "\n- " + c,
                    "- [ ] " + label + " " + c));
        }
        for (String note : NOTES) {
            all.addAll(List.of(
                    c + " " + note,
                    c + "\nx " + note,
                    "> " + c + "\n\n" + note,
                    "> " + c + "\n> — Mara Lindqvist\n\n" + note,
                    "> " + c + "\n> — Mara Lindqvist\n" + note,
                    "> " + c + "\n" + note,
                    "> " + c + "\n\n> " + note,
                    "> " + c + "\n\n<!-- x -->\n\n" + note,
                    "> " + c + "\n\n---\n\n" + note,
                    "> " + c + "\n>\n> " + c + "\n> — Mara Lindqvist " + note,
                    "> " + c + "\n— Mara Lindqvist " + note,
                    "> " + c + "\n\n— Mara Lindqvist " + note,
                    "> " + c + "\n\n-- Mara Lindqvist " + note));
            all.addAll(List.of(
                    "> " + c + "\n\n- Mara Lindqvist " + note,
                    "> " + c + "\n\n> — Mara Lindqvist " + note,
                    "> " + c + "\n\n> — Mara Lindqvist\n> " + note,
                    c + "\n\n" + note,
                    c + "\n\n— Mara Lindqvist " + note,
                    "- x\n- " + c + "\n\n" + note,
                    "```\n" + c + "\n```\n" + note,
                    "### Numbers " + note + "\n\n" + c,
                    "Numbers " + note + "\n---\n\n" + c,
                    "### Numbers\n\n" + note + "\n\n" + c + "\n\n" + c,
                    note + ":\n\n" + c,
                    "She said " + note + ":\n\n> " + c + "\n> — Mara Lindqvist"));
        }
        for (String bare : BARE) {
            all.addAll(List.of(
                    "> " + c + "\n> — Mara Lindqvist, " + bare,
                    "> " + c + "\n> — Mara Lindqvist - " + bare,
                    "> " + c + "\n> - Mara Lindqvist, " + bare,
                    "> " + c + "\n> " + bare,
                    "> " + c + "\n— Mara Lindqvist, " + bare,
                    "> " + c + "\n\n— Mara Lindqvist, " + bare,
                    "> " + c + "\n\n> — Mara Lindqvist, " + bare,
                    "> " + c + "\n\n" + bare));
        }
        all.add("![" + c + "](picture:3f2a91bc00d1e2f3 \"Private: " + c + "\")");
        all.add("![Private: " + c + "](picture:3f2a91bc00d1e2f3 \"" + c + "\")");
        all.add("![" + c + "](picture:3f2a91bc00d1e2f3 \"**off the record:** " + c + "\")");
        all.add("| a |\n| - |\n| Private: " + c + " |\n| " + c + " |");
        return all;
    }

    /** Places by what they are, each putting a passage between the words "vorher" and "nachher". */
    public static Map<String, UnaryOperator<String>> places() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("paragraph", form -> form);
        all.put("below an answer", form -> "Q: And the price?\nA: No comment.\n\n" + indented("    ", "    ", form));
        all.put("below an answer by a tab", form -> "A: No comment.\n\n" + indented("\t", "\t", form));
        all.put("below an answer that stands alone", form -> "A:\n\n" + indented("      ", "      ", form));
        all.put("below an answer in a list", form -> "1. A: x\n\n" + indented("       ", "       ", form));
        all.put("nested below an answer", form -> "- Q: x\n  - A: x\n\n" + indented("    ", "    ", form));
        all.put("below a question", form -> "Q: Why?\n\n" + form);
        all.put("indented", form -> indented("    ", "    ", form));
        all.put("in an item", form -> "- x\n" + indented("- ", "  ", form));
        all.put("in an item, below its words", form -> "- x\n\n" + indented("  ", "  ", form));
        all.put("in a nested item", form -> "- x\n" + indented("  - ", "    ", form));
        all.put("in a counted item", form -> "1. x\n" + indented("2. ", "   ", form));
        all.put("in a quote", form -> indented("> ", "> ", form) + "\n>\n> — Mara Lindqvist");
        all.put("in a quote in an item", form -> indented("- > ", "  > ", form));
        all.put("below a heading", form -> "### Head\n" + form);
        all.put("below an underlined heading", form -> "Head\n----\n\n" + form);
        all.put("below a rule", form -> "---\n\n" + form);
        all.put("below a comment", form -> "<!-- x -->\n\n" + form);
        all.put("below a list", form -> "- x\n\n" + form);
        all.put("below a named quote", form -> "> x\n> — Mara Lindqvist\n\n" + form);
        all.put("below an action", form -> "- [ ] do @Mara\n\n" + indented("      ", "      ", form));
        all.replaceAll((name, place) -> form -> "vorher\n\n" + place.apply(form) + "\n\n# Next\n\nnachher\n");
        return all;
    }

    private static String indented(String first, String others, String form) {
        return first + form.replace("\n", "\n" + others);
    }
}
