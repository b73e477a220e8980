package io.github.rapporteur.cli;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.quotes.QuoteEntry;
import io.github.rapporteur.quotes.Quotes;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code quotes}: what was said, by whom. */
final class QuotesCommand implements Command {
    private static final String TALK = "--talk";
    private static final String PERSON = "--person";
    private static final String TAG = "--tag";

    /**
     * A quote and where it was said.
     *
     * @param talk the talk's title; null when it stands in the note on the conference
     */
    private record Said(@Nullable String talk, QuoteEntry entry) {}

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "quotes",
                        "List the quotes of a conference.",
                        "Those off the record too: they are yours to see, and in no export.",
                        "quotes --person lovelace --tag engine")
                .addOption(Syntax.conference())
                .addOption(Syntax.option(TALK, "TALK", "Only of this talk, by a part of its title or its id."))
                .addOption(Syntax.option(PERSON, "NAME", "Only of people with this in their name."))
                .addOption(Syntax.option(TAG, "TAG", "Only with this tag."));
    }

    @Override
    public boolean run(Call call) throws CommandException {
        List<Said> found;
        try (OpenNotebook notebook = call.openNotebook()) {
            found = read(call, notebook).stream()
                    .filter(said -> fits(call, said.entry()))
                    .toList();
        }
        if (call.wantsJson()) {
            Json.print(call.out(), found.stream().map(QuotesCommand::json).toList());
        } else {
            print(found, call.out());
        }
        return true;
    }

    private static List<Said> read(Call call, OpenNotebook notebook) throws CommandException {
        Choice choice = new Choice(notebook.schedule());
        Optional<String> words = call.option(TALK);
        if (words.isPresent()) {
            Talk talk = choice.talk(words.get(), call.option(Syntax.CONFERENCE));
            List<Person> team = notebook.people().teamMatesAt(talk.conference());
            return said(talk, notebook.notes().notesOn(new NoteSubject.OfTalk(talk.id())), team);
        }
        Conference conference = choice.conference(call.option(Syntax.CONFERENCE));
        List<Person> team = notebook.people().teamMatesAt(conference.id());
        Map<NoteSubject, List<Note>> notes =
                notebook.notes().notesOf(conference.id()).stream().collect(Collectors.groupingBy(Note::subject));
        List<Said> found = new ArrayList<>();
        notes.getOrDefault(new NoteSubject.OfConference(conference.id()), List.of()).stream()
                .flatMap(note -> Quotes.of(note, List.of(), team).stream())
                .forEach(entry -> found.add(new Said(null, entry)));
        for (Talk talk : notebook.schedule().talks(conference.id())) {
            found.addAll(said(talk, notes.getOrDefault(new NoteSubject.OfTalk(talk.id()), List.of()), team));
        }
        return found;
    }

    private static List<Said> said(Talk talk, List<Note> notes, List<Person> team) {
        return notes.stream()
                .flatMap(note -> Quotes.of(note, talk.speakers(), team).stream())
                .map(entry -> new Said(talk.title(), entry))
                .toList();
    }

    private static boolean fits(Call call, QuoteEntry entry) {
        String person = entry.person();
        Optional<String> tag = call.option(TAG).map(word -> word.startsWith("#") ? word.substring(1) : word);
        return call.option(PERSON)
                        .map(words -> person != null && Folding.fold(person).contains(Folding.fold(words)))
                        .orElse(true)
                && tag.map(word -> entry.quote().tags().stream()
                                .anyMatch(each -> Folding.fold(each).equals(Folding.fold(word))))
                        .orElse(true);
    }

    private static Json.Fields json(Said said) {
        QuoteEntry entry = said.entry();
        return Json.object()
                .with("text", entry.quote().text())
                .with("person", entry.person())
                .with("role", entry.role().words())
                .with("talk", said.talk())
                .with("tags", entry.quote().tags())
                .with("exact", entry.quote().exact())
                .with("offRecord", entry.quote().offRecord());
    }

    private static void print(List<Said> found, PrintStream out) {
        if (found.isEmpty()) {
            out.println("No quote fits.");
            return;
        }
        String title = "";
        for (Said said : found) {
            String where = said.talk() == null ? "About the conference" : Table.printable(said.talk());
            if (!where.equals(title)) {
                out.println((title.isEmpty() ? "" : System.lineSeparator()) + where);
                title = where;
            }
            said.entry().quote().text().lines().forEach(line -> out.println("  > " + Table.printable(line)));
            out.println("    - " + Table.printable(attribution(said.entry())));
        }
    }

    private static String attribution(QuoteEntry entry) {
        String person = entry.person();
        StringBuilder line = new StringBuilder(person == null ? "who said it?" : person);
        if (entry.isQuip()) {
            line.append(" (our team)");
        } else if (person != null) {
            line.append(" (")
                    .append(entry.role().words().toLowerCase(Locale.ROOT))
                    .append(')');
        }
        line.append(entry.quote().exact() ? "" : " (from memory)");
        line.append(entry.quote().offRecord() ? " (off the record)" : "");
        entry.quote().tags().forEach(tag -> line.append(" #").append(tag));
        return line.toString();
    }
}
