package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.spelling.Dictionaries;
import io.github.rapporteur.notes.spelling.SpellChecker;
import io.github.rapporteur.notes.spelling.SpelledWords;
import io.github.rapporteur.notes.spelling.SpellingSettings;
import io.github.rapporteur.schedule.Talk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of the open note that are in no dictionary, on a worker, after its marks have been read; quiet where
 * no dictionary is installed. The word that is being typed is let be until the caret has left it. JavaFX thread only.
 */
final class NoteSpelling {
    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{M}'’]+");

    /** The labels of marks, which are the same in each language. */
    private static final Set<String> LABELS = Set.of("takeaway", "term", "liked", "disliked", "private");

    /** A dictionary that has been read. */
    private record Loaded(String language, SpellChecker checker) {}

    /** What was found in a text, line by line. */
    private record Found(String text, List<List<TextRange>> wrong) {}

    private final NoteTextArea area;
    private final NoteRestyler restyler;
    private final NoteEditorViewModel model;
    private final SpellingSettings settings;
    private final TaskRunner tasks;
    private final Supplier<List<Talk>> talks;
    private final Consumer<String> say;

    private Dictionaries dictionaries = Dictionaries.NONE;
    private @Nullable String searched;
    private Optional<String> chosen = Optional.empty();
    private @Nullable Loaded loaded;
    private @Nullable Found found;
    /** Whether a dictionary could not be read: nothing is checked until another one is chosen. */
    private boolean isBroken;
    /** Counts the changes of the text, so that what was found in an older one is not taken for this one's. */
    private int changes;
    /** What the settings were when they were used last. */
    private String used = "";

    private boolean isWorking;
    private boolean isStale;

    NoteSpelling(NoteTextArea area, NoteRestyler restyler, NoteEditorViewModel model, Around around) {
        this.area = area;
        this.restyler = restyler;
        this.model = model;
        settings = around.settings();
        tasks = around.tasks();
        talks = around.talks();
        say = around.say();
        area.plainTextChanges().subscribe(change -> changes++);
        model.readingProperty().addListener((property, old, reading) -> check());
        area.caretPositionProperty().addListener((property, old, now) -> show());
        area.focusedProperty().addListener((property, had, has) -> {
            // The settings lay over the text and may have changed.
            if (has && !settings.written().equals(used)) {
                isBroken = false;
                check();
            }
        });
        check();
    }

    /**
     * What spelling needs besides the text.
     *
     * @param talks of the conference on screen: their speakers' names are right
     * @param say tells the user when a dictionary can not be read
     */
    record Around(SpellingSettings settings, TaskRunner tasks, Supplier<List<Talk>> talks, Consumer<String> say) {}

    /** The languages that there are dictionaries for. */
    Set<String> languages() {
        return dictionaries.files().keySet();
    }

    /** Checks with this dictionary from now on in this run; empty: the one of the talk's language. */
    void choose(Optional<String> language) {
        isBroken = false;
        chosen = language;
        check();
    }

    /** Checks anew: settings or own words have changed. */
    void check() {
        used = settings.written();
        NoteEditorViewModel.Reading reading = model.readingProperty().get();
        boolean isNothingThere =
                settings.folder().equals(searched) && languages().isEmpty();
        if (reading == null || !settings.isOn() || isBroken || isNothingThere) {
            found = null;
            restyler.misspell(List.of());
        } else if (isWorking) {
            isStale = true;
        } else {
            isWorking = true;
            isStale = false;
            work(reading);
        }
    }

    private void work(NoteEditorViewModel.Reading reading) {
        String folder = settings.folder();
        Job job = new Job(
                reading.marks(),
                folder.equals(searched) ? Optional.of(dictionaries) : Optional.empty(),
                folder,
                loaded,
                chosen,
                settings.words(),
                talks.get());
        int before = changes;
        tasks.run(
                "Checking the spelling",
                monitor -> job.work(),
                worked -> {
                    dictionaries = worked.there();
                    searched = folder;
                    loaded = worked.used();
                    found = before == changes ? worked.found() : null;
                    // Else the note was put in meanwhile, or somebody types: then its next reading comes here.
                    isStale |= found == null && job.marks().text().equals(area.getText());
                    done();
                },
                problem -> {
                    isBroken = true;
                    say.accept(String.valueOf(problem.getMessage()));
                    done();
                });
    }

    /** One reading of a text, with all it needs, so that it can be done by a worker. */
    private record Job(
            NoteMarks marks,
            Optional<Dictionaries> known,
            String folder,
            @Nullable Loaded ready,
            Optional<String> chosen,
            Set<String> own,
            List<Talk> talks) {
        Worked work() throws IOException {
            Dictionaries there = known.orElseGet(() -> Dictionaries.installed(folder));
            Talk talk = marks.note().talk();
            Optional<String> language = chosen.filter(there.files()::containsKey)
                    .or(() -> there.languageFor(talk == null ? "" : talk.language(), Locale.getDefault()));
            if (language.isEmpty()) {
                return new Worked(there, ready, new Found(marks.text(), List.of()));
            }
            Loaded used = used(there, language.get());
            Set<String> names = names(marks, talks);
            List<List<TextRange>> wrong = SpelledWords.wrong(
                    List.of(marks.text().split("\n", -1)),
                    used.language(),
                    word -> own.contains(SpellChecker.folded(word))
                            || isName(names, word)
                            || used.checker().isRight(word));
            return new Worked(there, used, new Found(marks.text(), wrong));
        }

        private Loaded used(Dictionaries there, String language) throws IOException {
            Loaded before = ready;
            return before != null && before.language().equals(language)
                    ? before
                    : new Loaded(
                            language,
                            SpellChecker.read(
                                    Objects.requireNonNull(there.files().get(language))));
        }
    }

    private record Worked(Dictionaries there, @Nullable Loaded used, Found found) {}

    private void done() {
        isWorking = false;
        show();
        if (isStale) {
            isStale = false;
            FxThread.runLater(this::check);
        }
    }

    /** Words that are right because somebody or something here is called so. */
    private static Set<String> names(NoteMarks marks, List<Talk> talks) {
        List<String> all = new ArrayList<>();
        talks.forEach(talk -> talk.speakers().forEach(speaker -> all.add(speaker.name())));
        marks.note().teamMates().forEach(mate -> all.add(mate.name()));
        all.add(marks.note().author());
        all.add(marks.note().title());
        all.add(marks.note().conference().title() + " "
                + marks.note().conference().place());
        for (Mark mark : marks.marks()) {
            switch (mark) {
                case Mark.Term term -> all.add(term.text());
                case Mark.Quote quote -> all.add(String.valueOf(quote.name()));
                default -> {}
            }
        }
        Set<String> names = new HashSet<>(LABELS);
        all.forEach(name -> names.addAll(List.of(PARTS.split(SpellChecker.folded(name), -1))));
        return names;
    }

    private static boolean isName(Set<String> names, String word) {
        String plain = SpellChecker.folded(word);
        String owner = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        return names.contains(plain) || names.contains(owner);
    }

    /** Underlines what was found, but for the word at whose end the caret stands. */
    private void show() {
        Found now = found;
        if (now == null || now.wrong().isEmpty() || area.isComposing()) {
            if (now != null && now.wrong().isEmpty()) {
                restyler.misspell(List.of());
            }
            return;
        }
        int line = area.getCurrentParagraph();
        int column = area.getCaretColumn();
        if (now.wrong().size() != area.getParagraphs().size()) {
            return;
        }
        List<List<TextRange>> wrong = now.wrong();
        if (area.isFocused() && wrong.get(line).stream().anyMatch(word -> word.end() == column)) {
            wrong = new ArrayList<>(wrong);
            wrong.set(
                    line,
                    wrong.get(line).stream()
                            .filter(word -> word.end() != column)
                            .toList());
        }
        restyler.misspell(wrong);
    }

    /** The misspelt word that the caret touches, in the text; empty when it touches none. */
    Optional<TextRange> wordAt(int offset) {
        Found now = found;
        if (now == null || now.wrong().isEmpty() || !now.text().equals(area.getText())) {
            return Optional.empty();
        }
        return all(now).stream().filter(word -> word.touches(offset)).findFirst();
    }

    /** The next misspelt word behind an offset, else the first of all; empty when there is none. */
    Optional<TextRange> next(int offset) {
        Found now = found;
        if (now == null || !now.text().equals(area.getText())) {
            return Optional.empty();
        }
        List<TextRange> all = all(now);
        return all.stream()
                .filter(word -> word.start() > offset)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static List<TextRange> all(Found now) {
        List<TextRange> all = new ArrayList<>();
        int start = 0;
        for (int line = 0; line < now.wrong().size(); line++) {
            for (TextRange word : now.wrong().get(line)) {
                all.add(new TextRange(start + word.start(), start + word.end()));
            }
            start = LineBounds.end(now.text(), start) + 1;
        }
        return all;
    }

    /** Looks for what may have been meant, and tells it on the JavaFX thread. */
    void suggest(String word, Consumer<List<String>> then) {
        Loaded used = loaded;
        if (used == null) {
            then.accept(List.of());
            return;
        }
        tasks.run(
                "Looking for words",
                monitor -> used.checker().suggestions(word),
                then,
                problem -> then.accept(List.of()));
    }

    /** Puts a word in place of another, as one step to take back. */
    void replace(TextRange range, String word) {
        area.apply(new TextEdit(range, word, range.start() + word.length()));
        FxThread.runLater(area::requestFocus);
    }

    /** A word is one of the user's own now, or no longer. */
    void own(String word, boolean isOwn) {
        if (isOwn) {
            settings.add(word);
        } else {
            settings.remove(word);
        }
        check();
    }
}
