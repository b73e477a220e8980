package io.github.rapporteur.storage;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.quotes.Proposal;
import io.github.rapporteur.quotes.QuoteContext;
import io.github.rapporteur.quotes.QuoteDraft;
import io.github.rapporteur.quotes.QuoteTagger;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import java.nio.file.Path;
import java.util.List;

/**
 * The program that {@link KilledRenamingTest} kills: gives the person of the notebook one name after another, and the
 * tag one word after another, in {@value #NOTES} notes; makes a quote of a line, then plain words of it; and lets
 * a new person take the place of the one before. Says
 * {@code person N}, {@code tag N}, {@code quote N} or {@code merge N} after each, for ever.
 */
final class RenamingUntilKilled {
    static final int NOTES = 300;
    static final String AUTHOR = "Rina";
    static final String MERGED = "Person ";
    static final String TAGGED = "> Word for word.\n> — Ada Example #kept";

    private RenamingUntilKilled() {}

    /** Arguments: the notebook, and what to do: person, tag, quote or merge. */
    public static void main(String[] args) {
        try (OpenNotebook notebook = OpenNotebook.open(Path.of(args[0]), false)) {
            say("begun");
            for (int number = 1; ; number++) {
                switch (args[1]) {
                    case "person" -> renamePerson(notebook);
                    case "tag" -> renameTag(notebook);
                    case "merge" -> merge(notebook);
                    default -> tagQuote(notebook);
                }
                say(args[1] + " " + number);
            }
        }
    }

    static ConferenceId conference(OpenNotebook notebook) {
        return notebook.schedule().conferences().getFirst().id();
    }

    static List<Talk> talks(OpenNotebook notebook) {
        return notebook.schedule().talks(conference(notebook));
    }

    private static void renamePerson(OpenNotebook notebook) {
        Person person = notebook.people().people().getFirst();
        notebook.directory()
                .rename(person.id(), "Ada " + (person.name().endsWith("Long") ? "Example" : "Example-Long"));
    }

    /** A new person takes the place of the one whom all the notes name. */
    private static void merge(OpenNotebook notebook) {
        String gone = String.valueOf(
                notebook.quotes().quotesOf(conference(notebook)).getFirst().person());
        int number = gone.startsWith(MERGED) ? Integer.parseInt(gone.substring(MERGED.length())) : 0;
        Person kept = notebook.people().addTeamMate(MERGED + (number + 1));
        Person person = notebook.people().findByName(gone).orElseThrow();
        notebook.directory().merge(kept.id(), person.id());
    }

    private static void renameTag(OpenNotebook notebook) {
        List<String> tags =
                notebook.quotes().quotesOf(conference(notebook)).getFirst().tags();
        String tag = tags.getFirst();
        notebook.quotes().renameTag(conference(notebook), tag, tag.equals("ops") ? "operations" : "ops");
    }

    /** As the window does it: the edit of the tagger, kept and stored. */
    private static void tagQuote(OpenNotebook notebook) {
        NoteSubject subject = new NoteSubject.OfTalk(talks(notebook).getFirst().id());
        String plain = "before\n\nWord for word.\n\nbehind";
        Proposal proposal =
                QuoteTagger.propose(plain, new TextRange(10, 10), new QuoteContext(List.of("Ada Example"), List.of()));
        TextEdit edit = QuoteTagger.tag(
                plain, proposal, new QuoteDraft("Ada Example", List.of("kept"), true, false, false, null));
        notebook.notes().save(subject, AUTHOR, edit.applyTo(plain));
        notebook.notes().save(subject, AUTHOR, plain);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
