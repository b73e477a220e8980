package io.github.rapporteur.app;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.notes.marks.MarkChanges;
import io.github.rapporteur.notes.marks.Tags;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.quotes.ui.OpenNoteQuotes;
import io.github.rapporteur.quotes.ui.QuotesWall;
import io.github.rapporteur.quotes.ui.WallCopying;
import io.github.rapporteur.quotes.ui.WallViewModel;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.Question;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The wall of quotes: its tab, its commands, and what leads from it to the notes and back. JavaFX thread. */
final class QuotesDesk implements WallViewModel.Ways, WallCopying.Outlets {
    private final AppContext context;
    private final OpenNotebook notebook;
    private final MainWindow window;
    private final Dialogs dialogs;
    private final TextChanges changes;
    private final Shown shown;
    private final WallViewModel model;
    private final QuotesWall wall;

    /**
     * What of the window it needs.
     *
     * @param hasConference whether there is one on screen
     * @param me the user's name now
     * @param open the open note
     */
    record Shown(ObservableValue<Boolean> hasConference, Supplier<String> me, OpenNoteQuotes open, Ways ways) {}

    /**
     * What leads out of the wall.
     *
     * @param changed called when notes have changed
     * @param talksChanged called when talks or people have changed too
     */
    record Ways(Consumer<TalkId> talkNote, Runnable conferenceNote, Runnable changed, Runnable talksChanged) {}

    QuotesDesk(
            AppContext context,
            OpenNotebook notebook,
            MainWindow window,
            Dialogs dialogs,
            TextChanges changes,
            Shown shown) {
        this.context = context;
        this.notebook = notebook;
        this.window = window;
        this.dialogs = dialogs;
        this.changes = changes;
        this.shown = shown;
        model = new WallViewModel(notebook.quotes(), context.tasks());
        wall = new QuotesWall(model, this, this);
        window.addView(wall, shown.hasConference(), DeskCommands.NO_CONFERENCE);
    }

    /** Its commands, and those for the people who are quoted. */
    void register() {
        new DirectoryDesk(context, notebook, window, dialogs, changes, shown).register(model::conference);
        wall.commands().forEach(command -> window.commands().add(CommandGroup.QUOTES, command));
        window.commands()
                .add(
                        CommandGroup.QUOTES,
                        new Command("quotes.renameTag", "Rename a tag, or merge two…", () -> renameTag(null))
                                .icon(Feather.TAG)
                                .onlyIf(shown.hasConference(), DeskCommands.NO_CONFERENCE));
    }

    /** This conference is on screen. */
    void show(ConferenceId conference) {
        model.show(conference);
    }

    /** No conference is on screen. */
    void showNone() {
        model.showNone();
    }

    /** A note was saved, or something else of the notebook has changed. */
    void changed() {
        model.changed();
    }

    @Override
    public void go(WallQuote quote) {
        quote.place().open(shown.ways().talkNote(), shown.ways().conferenceNote());
        if (quote.place().author().equals(shown.me().get())) {
            shown.open().show(quote);
        } else {
            say("This quote stands in the note of " + quote.place().author() + ".");
        }
    }

    @Override
    public void star(WallQuote quote, boolean starred) {
        context.tasks()
                .run(
                        "Starring a quote",
                        changes.work(() -> notebook.quotes().star(quote, starred)),
                        done -> {
                            shown.open()
                                    .change((note, text) ->
                                            note.subject().equals(quote.place().subject())
                                                            && note.author()
                                                                    .equals(quote.place()
                                                                            .author())
                                                    ? MarkChanges.star(
                                                            text,
                                                            quote.words(),
                                                            quote.place().position(),
                                                            starred)
                                                    : text);
                            shown.ways().changed().run();
                        },
                        problem -> say("The star could not be kept: " + problem.getMessage()));
    }

    @Override
    public void say(String sentence) {
        window.statusBar().say(sentence);
    }

    @Override
    public void save(Image picture, String suggestedName) {
        Optional<Path> target =
                dialogs.chooseTarget("Save picture card", suggestedName, FileKind.of("PNG picture", "*.png"));
        target.ifPresent(file -> context.tasks()
                .run(
                        "Writing a picture",
                        monitor -> {
                            Png.write(picture, file);
                            return file;
                        },
                        done -> say("Saved the picture card as " + file.getFileName() + "."),
                        problem -> say(file + " could not be written: " + problem.getMessage())));
    }

    @Override
    public void renameTag(@Nullable String offered) {
        ConferenceId conference = model.conference();
        if (conference != null) {
            context.tasks()
                    .run(
                            "Reading the tags",
                            monitor -> tags(notebook.quotes().quotesOf(conference)),
                            tags -> askForTag(conference, tags, offered));
        }
    }

    /** Each tag with the number of its quotes, the most frequent first. */
    private static Map<String, Integer> tags(List<WallQuote> quotes) {
        Map<String, String> spelling = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (WallQuote quote : quotes) {
            for (String tag : quote.tags()) {
                counts.merge(spelling.computeIfAbsent(Folding.fold(tag), folded -> tag), 1, Integer::sum);
            }
        }
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    private void askForTag(ConferenceId conference, Map<String, Integer> tags, @Nullable String offered) {
        if (tags.isEmpty()) {
            say("No quote of this conference has a tag yet.");
            return;
        }
        List<String> choices = tags.entrySet().stream()
                .map(tag -> "#" + tag.getKey() + ", " + Counted.of(tag.getValue(), "quote"))
                .toList();
        Optional<String> chosen = offered == null
                ? dialogs.pick("Rename a tag", "Which tag?", choices, "Rename it", "Leave the tags")
                : Optional.of("#" + offered);
        chosen.map(line -> line.substring(1).split(", ", 2)[0]).ifPresent(from -> {
            Optional<String> to = dialogs.ask(
                    "Rename #" + from,
                    "Type its new word. The word of another tag makes one of the two, in all notes of this conference.",
                    from,
                    tags.keySet().stream().toList(),
                    "Rename",
                    "Leave it");
            to.flatMap(Tags::clean)
                    .filter(now -> !now.equals(from))
                    .ifPresent(now -> confirmTag(conference, tags, from, now));
        });
    }

    private void confirmTag(ConferenceId conference, Map<String, Integer> tags, String from, String to) {
        boolean merges = tags.keySet().stream()
                .anyMatch(tag -> Folding.fold(tag).equals(Folding.fold(to))
                        && !Folding.fold(tag).equals(Folding.fold(from)));
        if (merges
                && !dialogs.confirm(new Question(
                        "Merge #" + from + " into #" + to + "?",
                        "Both become #" + to + " in all notes of this conference. The texts as they are now stay in the"
                                + " history of their notes.",
                        "Merge",
                        "Keep both",
                        false))) {
            return;
        }
        context.tasks()
                .run(
                        "Renaming a tag",
                        changes.work(() -> notebook.quotes().renameTag(conference, from, to)),
                        notes -> {
                            shown.open().change((note, text) -> MarkChanges.retag(text, from, to));
                            shown.ways().changed().run();
                            say("#" + from + " is #" + to + " now, in " + Counted.of(notes, "note")
                                    + ". The texts before are in the notes’ histories.");
                        },
                        problem -> say("The tag was not renamed: " + problem.getMessage()));
    }
}
