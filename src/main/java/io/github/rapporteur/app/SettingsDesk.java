package io.github.rapporteur.app;

import io.github.rapporteur.notes.snippets.Snippets;
import io.github.rapporteur.notes.spelling.SpellingSettings;
import io.github.rapporteur.notes.ui.SnippetSettings;
import io.github.rapporteur.notes.ui.SpellingPage;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.SettingsPane;
import java.util.List;

/** What the user may set, page by page. JavaFX thread. */
final class SettingsDesk {
    private SettingsDesk() {}

    static void register(AppContext context, MainWindow window) {
        SnippetSettings snippets = new SnippetSettings(new Snippets(context.settings()));
        SpellingPage spelling = new SpellingPage(new SpellingSettings(context.settings()));
        window.commands()
                .add(CommandGroup.NOTEBOOK, new SettingsPane(window.layers(), List.of(snippets, spelling)).command());
    }
}
