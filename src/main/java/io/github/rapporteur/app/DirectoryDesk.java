package io.github.rapporteur.app;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.notes.marks.MarkChanges;
import io.github.rapporteur.notes.ui.OpenedNote;
import io.github.rapporteur.people.PersonPhoto;
import io.github.rapporteur.people.Renamed;
import io.github.rapporteur.people.ui.DirectoryPane;
import io.github.rapporteur.people.ui.DirectoryViewModel;
import io.github.rapporteur.pictures.PictureDecoding;
import io.github.rapporteur.pictures.PictureReading;
import io.github.rapporteur.quotes.Quotes;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkEntry;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Everybody the notebook knows: names, roles, pictures, and making one of two. JavaFX thread. */
final class DirectoryDesk implements DirectoryViewModel.Surroundings {
    /** Of a picture four times as long as high, enough is left of its height. */
    private static final int LONGEST_OF_PHOTO = 4 * PersonPhoto.SIDE;

    private final OpenNotebook notebook;
    private final MainWindow window;
    private final Dialogs dialogs;
    private final TextChanges changes;
    private final QuotesDesk.Shown shown;
    private final DirectoryViewModel model;
    private @Nullable DirectoryPane pane;

    DirectoryDesk(
            AppContext context,
            OpenNotebook notebook,
            MainWindow window,
            Dialogs dialogs,
            TextChanges changes,
            QuotesDesk.Shown shown) {
        this.notebook = notebook;
        this.window = window;
        this.dialogs = dialogs;
        this.changes = changes;
        this.shown = shown;
        model = new DirectoryViewModel(notebook.directory(), notebook.people(), context.tasks(), this);
    }

    /** @param conference the one on screen; null for none */
    void register(Supplier<@Nullable ConferenceId> conference) {
        window.commands()
                .add(
                        CommandGroup.NOTEBOOK,
                        new Command("people.all", "People: names, roles, merging…", () -> open(conference.get()))
                                .icon(Feather.USER)
                                .onlyIf(shown.hasConference(), DeskCommands.NO_CONFERENCE));
    }

    private void open(@Nullable ConferenceId conference) {
        if (conference == null) {
            return;
        }
        DirectoryPane made = pane;
        if (made == null) {
            made = new DirectoryPane(model, window.layers(), dialogs);
            pane = made;
        }
        model.show(conference);
        made.open();
    }

    @Override
    public Renamed inAllNotes(Supplier<Renamed> change) {
        return changes.run(change, done -> {
            var _ = notebook.directory().again(done);
        });
    }

    @Override
    public void renamed(Renamed renamed) {
        shown.open()
                .change((note, text) -> MarkChanges.rename(
                        text,
                        renamed.before(),
                        quotes(note).means(renamed.before(), note.author()),
                        renamed.person().name()));
    }

    /** Who may be meant in the note as it was opened: by the name of before. */
    private static Quotes quotes(OpenedNote note) {
        return new Quotes(note.talk() == null ? List.of() : note.talk().speakers(), note.teamMates());
    }

    @Override
    public void changed() {
        shown.ways().talksChanged().run();
    }

    @Override
    public void speaks(TalkId talk, String name, boolean speaks) {
        notebook.schedule().findTalk(talk).ifPresent(found -> {
            TalkEntry now = TalkEntry.of(found);
            List<String> speakers = new ArrayList<>(now.speakers());
            speakers.remove(name);
            if (speaks) {
                speakers.add(name);
            }
            notebook.talksByHand()
                    .change(
                            talk,
                            new TalkEntry(
                                    now.title(),
                                    now.subtitle(),
                                    now.kind(),
                                    now.start(),
                                    now.end(),
                                    now.day(),
                                    now.room(),
                                    now.track(),
                                    now.language(),
                                    now.url(),
                                    speakers));
        });
    }

    @Override
    public byte[] photo(Path file) throws IOException, FileFormatException {
        byte[] bytes = new PictureReading().bytes(file);
        return PersonPhoto.of(
                new PictureDecoding().decode(bytes, String.valueOf(file.getFileName()), LONGEST_OF_PHOTO));
    }

    @Override
    public void openTalk(TalkId talk) {
        shown.ways().talkNote().accept(talk);
    }
}
