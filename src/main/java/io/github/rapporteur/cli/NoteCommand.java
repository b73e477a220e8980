package io.github.rapporteur.cli;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code note TALK}: saves standard input as the note on a talk. Ends with success only when the text is durable. */
final class NoteCommand implements Command {
    private static final String APPEND = "--append";
    private static final String AUTHOR = "--author";

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "note",
                        "Save a note on a talk from standard input.",
                        "The text is Markdown in UTF-8. The older one stays in the note's history.",
                        "note \"Opening keynote\" < keynote.md",
                        "note keynote --append < more.md")
                .addPositional(Syntax.argument(0, "TALK", Syntax.TALK_IS))
                .addOption(Syntax.conference())
                .addOption(Syntax.flag(APPEND, "Add to the note that is there, behind an empty line."))
                .addOption(Syntax.option(AUTHOR, "NAME", "Whose note it is; yours when not given."));
    }

    @Override
    public boolean run(Call call) throws CommandException, IOException {
        String text = text(call.console().in());
        if (text.isBlank()) {
            throw new CommandException(
                    "Nothing came on standard input; the note is left as it was. Give a text: rapporteur note TALK < FILE");
        }
        try (OpenNotebook notebook = call.openNotebook()) {
            Talk talk = new Choice(notebook.schedule()).talk(call.argument(0), call.option(Syntax.CONFERENCE));
            NoteSubject subject = new NoteSubject.OfTalk(talk.id());
            String author = call.option(AUTHOR).orElseGet(notebook.people()::me);
            Optional<Note> old = call.has(APPEND) ? notebook.notes().find(subject, author) : Optional.empty();
            String whole = old.map(note -> joined(note.text(), text)).orElse(text);
            tell(call, talk, notebook.notes().save(subject, author, whole));
        }
        return true;
    }

    private static String joined(String old, String more) {
        return old.isBlank() ? more : old.stripTrailing() + "\n\n" + more;
    }

    private static void tell(Call call, Talk talk, Note saved) {
        if (call.wantsJson()) {
            Json.print(
                    call.out(),
                    Json.object()
                            .with("talk", talk.id())
                            .with("title", talk.title())
                            .with("author", saved.author())
                            .with("revision", saved.revision()));
        } else {
            call.out()
                    .println("Saved: the note of " + Table.printable(saved.author()) + " on \""
                            + Table.printable(talk.title()) + "\".");
        }
    }

    /** The text with the line ends that notes have and without a byte order mark. */
    private static String text(InputStream in) throws IOException, CommandException {
        byte[] bytes = in.readAllBytes();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return marked.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        } catch (CharacterCodingException e) {
            throw new CommandException("Standard input, line " + firstBadLine(bytes)
                    + ": this is not UTF-8; nothing was saved. Save the file as UTF-8 and try again.");
        }
    }

    private static long firstBadLine(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(buffer, CharBuffer.allocate(bytes.length), true);
        long line = 1;
        for (int i = 0; i < buffer.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
