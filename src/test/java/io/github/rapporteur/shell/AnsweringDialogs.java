package io.github.rapporteur.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dialogs that answer at once what the test told them to, and remember what they were asked. */
public final class AnsweringDialogs implements Dialogs {
    private final List<String> asked = new ArrayList<>();
    private final List<String> offered = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable Path target;
    private List<Path> files = List.of();
    private @Nullable String choice;
    private @Nullable String typed;
    private boolean yes;

    public AnsweringDialogs choosing(Path newFile) {
        file = newFile;
        return this;
    }

    /** Where to write, when that is not the file that is chosen otherwise. */
    public AnsweringDialogs writingTo(Path newTarget) {
        target = newTarget;
        return this;
    }

    public AnsweringDialogs choosing(List<Path> newFiles) {
        files = List.copyOf(newFiles);
        return this;
    }

    public AnsweringDialogs choosing(String newChoice) {
        choice = newChoice;
        return this;
    }

    /** What is typed when a word is asked for. */
    public AnsweringDialogs typing(String word) {
        typed = word;
        return this;
    }

    public AnsweringDialogs confirming() {
        yes = true;
        return this;
    }

    /** The titles of all questions, in order. */
    public List<String> asked() {
        return asked;
    }

    /** All lines that were to be picked from, in order. */
    public List<String> offered() {
        return offered;
    }

    @Override
    public Optional<Path> chooseFile(String title, FileKind... kinds) {
        asked.add(title);
        return Optional.ofNullable(file);
    }

    @Override
    public List<Path> chooseFiles(String title, FileKind... kinds) {
        asked.add(title);
        return files.isEmpty() && file != null ? List.of(file) : files;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        asked.add(title);
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> chooseTarget(String title, String suggestedName, FileKind kind) {
        asked.add(title);
        return Optional.ofNullable(target == null ? file : target);
    }

    @Override
    public boolean confirm(Question question) {
        asked.add(question.title());
        return yes;
    }

    @Override
    public Optional<String> choose(String title, String text, List<String> choices, String verb, String keep) {
        asked.add(title);
        return Optional.ofNullable(choice);
    }

    @Override
    public Optional<String> ask(
            String title, String text, String value, List<String> offered, String verb, String keep) {
        asked.add(title);
        return Optional.ofNullable(typed);
    }

    @Override
    public Optional<String> pick(String title, String text, List<String> choices, String verb, String keep) {
        asked.add(title);
        offered.addAll(choices);
        String part = choice;
        return part == null
                ? Optional.empty()
                : choices.stream().filter(line -> line.contains(part)).findFirst();
    }

    @Override
    public void error(String sentence, String details) {
        asked.add(sentence);
    }
}
