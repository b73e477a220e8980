package io.github.rapporteur.app;

import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.people.ui.PeoplePane;
import io.github.rapporteur.people.ui.PeopleViewModel;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.storage.OpenNotebook;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Who the user is and who their team mates are. JavaFX thread, but the name is read on any. */
final class PeopleDesk implements PeopleViewModel.Surroundings {
    private final Autosave autosave;
    private final Runnable teamChanged;
    private final PeopleViewModel model;
    private final MainWindow window;
    private final AuthorName me;
    private @Nullable PeoplePane pane;

    /** @param teamChanged called when there are other team mates or the user has another name */
    PeopleDesk(
            AppContext context,
            OpenNotebook notebook,
            Autosave autosave,
            AuthorName me,
            MainWindow window,
            Runnable teamChanged) {
        this.autosave = autosave;
        this.me = me;
        this.window = window;
        this.teamChanged = teamChanged;
        model = new PeopleViewModel(notebook.people(), context.tasks(), this);
    }

    void register() {
        window.commands()
                .add(
                        CommandGroup.NOTEBOOK,
                        new Command("people.open", "Your name and team mates…", this::open).icon(Feather.USERS));
    }

    /** The user's own name. */
    String me() {
        return me.name();
    }

    /** Gives the user another name; their notes go with it. */
    void become(String name) {
        model.rename(name);
    }

    /** The user's name, as the next note is saved under. Any thread. */
    static final class AuthorName {
        private volatile String name;

        AuthorName(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    @Override
    public void changeMe(String name, Runnable change) {
        autosave.changeAuthor(() -> {
            change.run();
            me.name = name;
        });
    }

    @Override
    public void meChanged() {
        teamChanged.run();
    }

    @Override
    public void teamMatesChanged() {
        teamChanged.run();
    }

    /**
     * Takes the names that are typed, before the notebook closes.
     *
     * @param then told when it has them, with the reason if it has not all of them
     */
    void takeTyped(Consumer<Optional<String>> then) {
        if (pane == null) {
            then.accept(Optional.empty());
        } else {
            pane.takeTyped(then);
        }
    }

    private void open() {
        PeoplePane made = pane;
        if (made == null) {
            made = new PeoplePane(model, window.layers());
            pane = made;
        }
        made.open();
    }
}
