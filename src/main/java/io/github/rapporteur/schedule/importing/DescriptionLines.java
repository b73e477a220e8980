package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines of a calendar's DESCRIPTION that stand for fields iCalendar does not have: "Speaker: ...", "Track: ...",
 * "Kind: ..." at its head, and a block of speakers at its end. The rest is the abstract.
 */
final class DescriptionLines {
    private static final int LONGEST_FIELD = 300;
    private static final int LONGEST_NAME = 60;

    private final List<String> speakers = new ArrayList<>();
    private String speakerLine = "";
    private String track = "";
    private String kind = "";
    private String url = "";
    private String body = "";
    private String aboutSpeakers = "";

    private DescriptionLines() {}

    /**
     * Divides a description.
     *
     * @param title the talk's title as SUMMARY has it; a line that repeats it is left out
     */
    static DescriptionLines read(String text, String title) {
        DescriptionLines read = new DescriptionLines();
        if (text.indexOf('\n') < 0 && !title.equals(text.strip())) {
            read.body = text;
            return read;
        }
        String[] lines = text.replace("\r", "").split("\n", -1);
        int at = 0;
        while (at < lines.length && read.takesHead(lines[at].strip(), title)) {
            at++;
        }
        int block = blockStart(lines, at);
        read.body = join(lines, at, block);
        if (block < lines.length) {
            read.aboutSpeakers = join(lines, block + 1, lines.length);
            read.namesOf(lines, block + 1);
        }
        return read;
    }

    List<String> speakers() {
        return speakers;
    }

    /** The speakers as one line names them; empty when none does. */
    String speakerLine() {
        return speakerLine;
    }

    String track() {
        return track;
    }

    String kind() {
        return kind;
    }

    String url() {
        return url;
    }

    /** What is left: the abstract. */
    String body() {
        return body;
    }

    /** The block of speakers with what it says about them; empty when there is none. */
    String aboutSpeakers() {
        return aboutSpeakers;
    }

    private boolean takesHead(String line, String title) {
        if (line.isEmpty() || line.equals(title)) {
            return true;
        }
        if (line.startsWith("https://") || line.startsWith("http://")) {
            boolean alone = line.indexOf(' ') < 0 && url.isEmpty();
            url = alone ? line : url;
            return alone;
        }
        int colon = line.indexOf(": ");
        if (colon < 1 || colon > 12 || line.length() > LONGEST_FIELD) {
            return false;
        }
        String value = line.substring(colon + 2).strip();
        switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "speaker", "speakers", "presenter", "presenters", "referent" -> names(value);
            case "track", "section" -> track = Words.firstOf(track, value);
            case "kind", "type", "format" -> kind = Words.firstOf(kind, value);
            case "url", "link" -> url = Words.firstOf(url, value);
            case "name", "title" -> {
                return title.endsWith(value);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void names(String value) {
        speakerLine = Words.fold(value);
        for (String name : value.split("[,;]| & | and ")) {
            if (!name.isBlank()) {
                speakers.add(Words.fold(name));
            }
        }
    }

    private static int blockStart(String[] lines, int from) {
        for (int i = from; i < lines.length; i++) {
            String line = lines[i].strip().toLowerCase(Locale.ROOT);
            if (line.equals("speakers:") || line.equals("speaker:") || line.equals("presenters:")) {
                return i;
            }
        }
        return lines.length;
    }

    /** In the block a name is a line of its own, with what is said about the person, in HTML, below it. */
    private void namesOf(String[] lines, int from) {
        boolean name = true;
        for (int i = from; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty()) {
                if (name && looksLikeName(line)) {
                    speakers.add(Words.fold(line));
                }
                name = line.endsWith(">") || looksLikeName(line);
            }
        }
    }

    private static boolean looksLikeName(String line) {
        return !line.startsWith("<")
                && !line.endsWith(".")
                && line.length() <= LONGEST_NAME
                && line.split(" ").length <= 6
                && Character.isLetter(line.charAt(0));
    }

    private static String join(String[] lines, int from, int to) {
        return from >= to ? "" : String.join("\n", List.of(lines).subList(from, to));
    }
}
