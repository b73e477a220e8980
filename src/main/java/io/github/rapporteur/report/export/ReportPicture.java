package io.github.rapporteur.report.export;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.notes.marks.Publishable;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PublishedPicture;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A picture of a report, ready to leave the notebook.
 *
 * @param file drawn anew, without anything but pixels
 * @param fileName for a folder beside the report: small letters, digits and hyphens only
 * @param people names of who is on it
 * @param credit who took it; may be empty
 */
record ReportPicture(PublishedPicture file, String fileName, List<String> people, String credit) {
    private static final int LONGEST_NAME = 40;
    private static final int DIGITS = 8;

    /** Keeps its own list. */
    ReportPicture {
        people = List.copyOf(people);
    }

    /** @param words about it go into the name of its file; what the file was called before stays at home */
    static ReportPicture of(Picture picture, PublishedPicture file, String words) {
        // With the hash in it the name is the picture's alone, whatever lies in the folder. It is that of the file, so
        // that the picture is called the same after it was read back.
        String digits = file.hash().hex().substring(0, DIGITS);
        String name = slug(words, "picture") + "-" + digits + "." + file.ending();
        List<String> people = picture.people().stream()
                .map(Publishable::line)
                .filter(person -> !person.isEmpty())
                .toList();
        return new ReportPicture(file, name, people, Publishable.line(picture.credit()));
    }

    /**
     * The same with people named otherwise.
     *
     * @param names for those on it
     * @param credits for whoever took it
     */
    ReportPicture named(UnaryOperator<String> names, UnaryOperator<String> credits) {
        return new ReportPicture(
                file,
                fileName,
                people.stream().map(names).distinct().toList(),
                credit.isEmpty() ? "" : credits.apply(credit));
    }

    /**
     * Small letters, digits and hyphens out of any text.
     *
     * @param nothing what stands for a text of which nothing is left
     */
    static String slug(String text, String nothing) {
        String plain = Fold.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut =
                plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).replaceAll("-+[^-]*$", "") : plain;
        return cut.isEmpty() ? nothing : cut;
    }

    /** How it stands somewhere, with what is written below it there. */
    ShownPicture shown(String caption, String line) {
        return new ShownPicture(fileName, caption, credit, people, line);
    }

    /** The file itself as an address, for a page that loads nothing. */
    String dataAddress() {
        return "data:" + file.mediaType() + ";base64," + Base64.getEncoder().encodeToString(file.bytes());
    }

    /** "On it: Mara Lindqvist and Jonas Achterberg"; empty when nobody was named. */
    String peopleWords() {
        return people.isEmpty() ? "" : "On it: " + Wording.names(people);
    }

    /** "Picture: Jonas Achterberg"; empty when nobody was named. */
    String creditWords() {
        return credit.isEmpty() ? "" : "Picture: " + credit;
    }

    /** Caption, people and credit as sentences in one line; empty when there is none of them. */
    String line(String caption) {
        List<String> sentences = new ArrayList<>(List.of(caption, peopleWords(), creditWords()));
        sentences.removeIf(String::isEmpty);
        return String.join(" ", sentences.stream().map(ReportPicture::sentence).toList());
    }

    private static String sentence(String words) {
        return words.matches("(?s).*[.!?…]") ? words : words + ".";
    }
}
