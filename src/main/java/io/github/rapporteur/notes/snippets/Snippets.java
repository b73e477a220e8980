package io.github.rapporteur.notes.snippets;

import io.github.rapporteur.common.settings.Setting;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.schedule.TalkKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The user's snippets and templates, as the settings hold them. Any thread. */
public final class Snippets {
    private static final Pattern ABBREVIATION = Pattern.compile("[\\p{L}\\d][\\p{L}\\d_-]*");

    /** The program's own, by what is typed for them. */
    public static final Map<String, String> OWN = own();

    private static final Setting<Map<String, String>> SNIPPETS =
            new Setting<>("note.snippets", OWN, written -> Optional.of(read(written)), Snippets::written);
    private static final Setting<Boolean> FILLS = Setting.flag("note.templates.fill", false);

    private final Settings settings;

    /** Those in these settings. */
    public Snippets(Settings settings) {
        this.settings = settings;
    }

    /** Texts by what is typed for them, in their order. */
    public Map<String, String> all() {
        return settings.get(SNIPPETS);
    }

    /** Other snippets from now on. */
    public void set(Map<String, String> snippets) {
        settings.set(SNIPPETS, snippets);
    }

    /** What a note on such a talk begins with; empty when there is nothing. */
    public String template(TalkKind kind) {
        return settings.get(setting(kind));
    }

    /** Another template from now on; empty for none. */
    public void setTemplate(TalkKind kind, String text) {
        settings.set(setting(kind), text);
    }

    /** The program's own template. */
    public static String ownTemplate(TalkKind kind) {
        return setting(kind).fallback();
    }

    /** Whether a new note gets its template when one begins to write. */
    public boolean fillsNewNotes() {
        return settings.get(FILLS);
    }

    /** Lets new notes get their template, or not. */
    public void setFillsNewNotes(boolean fills) {
        settings.set(FILLS, fills);
    }

    /** What is wrong with a snippet, a sentence; empty when nothing is. */
    public static Optional<String> problem(String abbreviation, String text) {
        if (!ABBREVIATION.matcher(abbreviation).matches()) {
            return Optional.of("“" + abbreviation + "” can not be typed for a snippet: it has to be one word of letters"
                    + " and digits.");
        }
        return TalkFields.problem(text).map(problem -> "In the snippet " + abbreviation + ": " + problem);
    }

    private static Setting<String> setting(TalkKind kind) {
        return Setting.text(
                "note.template." + kind.name().toLowerCase(Locale.ROOT),
                switch (kind) {
                    case KEYNOTE -> "## Main message\n${cursor}\n\n## What it rests on\n";
                    case TALK -> "## Problem\n${cursor}\n\n## What they did\n\n## What came of it\n";
                    case PANEL -> "## Positions\n${cursor}\n\n## Where they disagree\n\n## Questions\n";
                    case WORKSHOP -> "## Before we start\n${cursor}\n\n## Steps\n\n## To try at home\n";
                    case UNCONFERENCE -> "## Who is here\n${cursor}\n\n## What was said\n\n## What we will do\n";
                    case HALLWAY -> "## Who\n${cursor}\n\n## What we promised\n";
                    case LIGHTNING, BREAK, OTHER -> "";
                });
    }

    /** None is a word: Tab behind a word has to indent its line. */
    private static Map<String, String> own() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("tk", "Takeaway: ${cursor}");
        own.put("qt", "> ${cursor}\n> — ${speakers}");
        own.put("qa", "Q: ${cursor}\nA: ");
        own.put("tm", "Term: ${cursor} = ");
        own.put("ac", "- [ ] ${cursor}");
        own.put("tl", "[${title}](${link}), ${speakers}, ${room}, ${date} ${time}");
        return own;
    }

    /** One snippet a line, its own line ends and backslashes written with a backslash. */
    private static String written(Map<String, String> snippets) {
        StringBuilder written = new StringBuilder();
        snippets.forEach((abbreviation, text) -> written.append(abbreviation)
                .append('=')
                .append(text.replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n'));
        return written.toString();
    }

    private static Map<String, String> read(String written) {
        Map<String, String> snippets = new LinkedHashMap<>();
        written.lines().forEach(line -> {
            int sign = line.indexOf('=');
            if (sign > 0) {
                snippets.put(line.substring(0, sign), unescaped(line.substring(sign + 1)));
            }
        });
        return snippets;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length();
            char c = text.charAt(escaped ? ++i : i);
            plain.append(escaped && c == 'n' ? '\n' : c);
        }
        return plain.toString();
    }
}
