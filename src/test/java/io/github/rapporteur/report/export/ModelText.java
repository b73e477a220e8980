package io.github.rapporteur.report.export;

import io.github.rapporteur.common.text.WrongDecoding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The model report's text as somebody would have typed it in the rooms: notes in the product's notation. The rules, for
 * each paragraph of a talk, the first that fits:
 *
 * <ol>
 *   <li>{@code “words” First Last}, with a dash before the name or none: a quip. A mark that closes inside opened inside.
 *   <li>{@code First Last liked this point: “words”}: a quote that they liked.
 *   <li>{@code … the speaker …: “words”}, or list items that are nothing but {@code “words”}: quotes of the speaker.
 *   <li>A short sentence on "this talk": the verdict.
 *   <li>Before a list: what ends with a question mark is a question and the list its answer; one or two words are a small
 *       heading.
 *   <li>The sentence that begins with "Our main": a takeaway. All else stays.
 * </ol>
 *
 * What the text does not have is made up: a speaker for each talk ("Speaker 3"), an address for each link.
 */
final class ModelText {
    private static final Pattern TALK = Pattern.compile("(?m)^(.+)\n+\\W*abstract\\W*$");
    private static final String NAME = "(\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+)";
    private static final Pattern QUIP = Pattern.compile("“(.*)”(?: —)? " + NAME);
    private static final Pattern LIKED = Pattern.compile(NAME + " liked this point: “(.*)”");
    private static final Pattern SPEAKERS = Pattern.compile("(.*\\bspeaker\\b.*:) “(.*)”");
    private static final Pattern VERDICT = Pattern.compile("(?i)(?=.*this talk\\b)\\P{Po}{1,45}\\.");

    /** One talk of it. */
    record TalkText(String title, String speaker, String verdict, String note) {}

    private final String text;
    private final List<TalkText> talks = new ArrayList<>();

    /** Repairs the text. What went wrong twice no rule can know: these three signs are put right first. */
    ModelText(String broken) {
        String once = broken.replace("\r", "")
                .replace("â€!", "…")
                .replace("â€¢", "â€")
                .replaceAll("âœ(.*?)âœ", "“$1”");
        text = addressed(WrongDecoding.repaired(once).orElse(once));
        String all = part("The Talks", "Unsolicited advice for presenters");
        Matcher found = TALK.matcher(all);
        String title = "";
        int from = 0;
        while (found.find()) {
            add(title, all.substring(from, found.start()));
            title = found.group(1).strip();
            from = found.end();
        }
        add(title, all.substring(from));
    }

    private static String addressed(String text) {
        int[] number = {0};
        return Pattern.compile("]\\(#\\)")
                .matcher(text)
                .replaceAll(link -> "](https://model.example/" + ++number[0] + ")")
                .replaceAll("(?m)^\\W*abstract\\W.*$", "abstract");
    }

    private void add(String title, String body) {
        if (!title.isEmpty()) {
            String speaker = "Speaker " + (talks.size() + 1);
            List<String> paragraphs = paragraphs(body);
            String verdict = paragraphs.stream()
                    .filter(one -> VERDICT.matcher(one).matches())
                    .findFirst()
                    .orElse("");
            paragraphs.remove(verdict);
            talks.add(new TalkText(title, speaker, verdict, note(paragraphs, speaker)));
        }
    }

    private static List<String> paragraphs(String body) {
        return new ArrayList<>(Stream.of(body.split("\n\\s*\n"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList());
    }

    private static String note(List<String> paragraphs, String speaker) {
        List<String> note = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean beforeList =
                    i + 1 < paragraphs.size() && paragraphs.get(i + 1).startsWith("- ");
            note.add(noted(paragraphs.get(i), beforeList, speaker));
        }
        return String.join("\n\n", note);
    }

    private static String noted(String paragraph, boolean beforeList, String speaker) {
        Matcher quip = QUIP.matcher(paragraph);
        if (quip.matches()) {
            String words = quip.group(1);
            boolean inside = words.indexOf('”') >= 0 && words.indexOf('”') > words.indexOf('“');
            return "> " + (inside ? "“" : "") + words + "\n> — " + quip.group(2) + " (our team)";
        }
        Matcher liked = LIKED.matcher(paragraph);
        if (liked.matches()) {
            return "> " + liked.group(2) + "\n> — " + speaker + " (liked by " + liked.group(1) + ")";
        }
        Matcher quote = SPEAKERS.matcher(paragraph);
        if (quote.matches()) {
            return quote.group(1) + "\n\n> " + quote.group(2);
        }
        if (paragraph.lines().allMatch(line -> line.matches("- “.*”"))) {
            return paragraph.replaceAll("(?m)^- “(.*)”$", "> $1\n");
        }
        if (beforeList && paragraph.endsWith("?")) {
            return "Q: " + paragraph + "\nA:";
        }
        if (beforeList && paragraph.matches("\\S+( \\S+)?")) {
            return "#### " + paragraph;
        }
        return paragraph.replaceFirst("(?<=\\. )(?=Our main)", "\n\nTakeaway: ");
    }

    /** The lines between two that are headings, or to the end when the second is not there. */
    String part(String from, String to) {
        int start = text.indexOf("\n" + from + "\n") + from.length() + 2;
        int end = text.indexOf("\n" + to + "\n", start);
        return text.substring(start, end < 0 ? text.length() : end).strip();
    }

    List<TalkText> talks() {
        return talks;
    }

    /** All of it, repaired. */
    String text() {
        return text;
    }

    /** The value in its head, such as {@code Author}. */
    String head(String name) {
        return Pattern.compile("(?m)^" + name + ": (.*)$")
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    String title() {
        return text.strip().lines().findFirst().orElseThrow();
    }

    /** Everybody of the team who said or liked something. */
    List<String> team() {
        return Stream.concat(
                        QUIP.matcher(text).results().map(quip -> quip.group(2)),
                        LIKED.matcher(text).results().map(liked -> liked.group(1)))
                .distinct()
                .toList();
    }

    /** The note on the conference: opening, how the notes were made, what people liked and disliked, last thought. */
    String conferenceNote() {
        String opening = part("Date: " + head("Date"), "The Talks");
        String how = part("The Talks", talks.getFirst().title());
        List<String> note = new ArrayList<>(List.of(opening, how));
        for (String label : List.of("Liked", "Disliked")) {
            part(label, label.equals("Liked") ? "Disliked" : "One last thought")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> note.add(label + ": " + line.replaceFirst("^- ", "")));
        }
        note.add("## Last thought");
        note.add(part("One last thought", "And more photos"));
        return String.join("\n\n", note);
    }

    /** The captions of the pictures at the end. */
    List<String> captions() {
        return paragraphs(part("And more photos", "The end"));
    }
}
