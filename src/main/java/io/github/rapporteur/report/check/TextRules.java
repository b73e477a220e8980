package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Publishable;
import io.github.rapporteur.pictures.NoteCode;
import io.github.rapporteur.report.ReportSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Links that are none, and addresses and numbers of people, in notes and in what stands above them. */
final class TextRules {
    private final List<Finding> found = new ArrayList<>();

    /** All so far, in the order read. */
    List<Finding> found() {
        return found;
    }

    /** Title, subtitle and author. */
    void frontMatter(ReportSettings settings) {
        for (String line : List.of(
                Publishable.title(settings.title()), Publishable.title(settings.standfirst()), settings.author())) {
            for (TextRange contact : Contacts.in(line)) {
                String words = contact.of(line);
                found.add(Finding.of(
                        FindingKind.CONTACT,
                        words,
                        new Place.FrontMatter(),
                        List.of(new Cure.Keep("It may stay")),
                        key(words)));
            }
        }
    }

    /** One note. */
    void read(CheckedNote note) {
        found.addAll(PageRules.in(note));
        List<LinksInText.Link> links = LinksInText.in(note.text());
        for (LinksInText.Link link : links) {
            WebLink read = WebLink.read(link.address());
            if (!read.isValid() && note.goesOut(link.range().start())) {
                found.add(link(note, link, read));
            }
        }
        contacts(note, links);
    }

    private static Finding link(CheckedNote note, LinksInText.Link link, WebLink read) {
        List<Cure> cures = new ArrayList<>();
        read.better()
                .ifPresent(better -> cures.add(new Cure.Edit(
                        "Write " + better.substring(0, better.indexOf("//") + 2),
                        note.replacing(link.range(), better))));
        cures.add(new Cure.Keep("Keep it"));
        String address = link.address().isBlank() ? "()" : link.address();
        return Finding.of(FindingKind.BAD_LINK, Excerpt.cut(address), note.place(link.range()), cures, link.address());
    }

    private void contacts(CheckedNote note, List<LinksInText.Link> links) {
        List<TextRange> contacts = Contacts.in(note.text());
        if (contacts.isEmpty()) {
            return;
        }
        NoteCode code = new NoteCode(note.text());
        Set<String> told = new HashSet<>();
        for (TextRange contact : contacts) {
            String words = CleanText.line(contact.of(note.text()));
            boolean inLink = links.stream()
                    .anyMatch(link -> link.range().start() <= contact.start()
                            && contact.end() <= link.range().end()
                            && !link.address().toLowerCase(Locale.ROOT).startsWith("mailto:"));
            if (!inLink && note.goesOut(contact.start()) && !code.holds(contact.start()) && told.add(key(words))) {
                found.add(Finding.of(
                        FindingKind.CONTACT,
                        words,
                        note.place(contact),
                        List.of(new Cure.Keep("It may stay")),
                        key(words)));
            }
        }
    }

    /** A number is the same however it is set apart. */
    private static String key(String contact) {
        return contact.indexOf('@') >= 0 ? contact.toLowerCase(Locale.ROOT) : contact.replaceAll("[^0-9+]", "");
    }
}
