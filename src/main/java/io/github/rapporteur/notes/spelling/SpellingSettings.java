package io.github.rapporteur.notes.spelling;

import io.github.rapporteur.common.settings.Setting;
import io.github.rapporteur.common.settings.Settings;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the user has set about spelling, and their own words. Any thread. */
public final class SpellingSettings {
    private static final Setting<Boolean> ON = Setting.flag("note.spelling", true);
    private static final Setting<String> FOLDER = Setting.text("note.spelling.folder", "");
    private static final Setting<Set<String>> WORDS = new Setting<>(
            "note.spelling.words",
            Set.of(),
            written -> Optional.of(new TreeSet<>(Arrays.asList(written.split("\n", -1)))),
            words -> String.join("\n", words));

    private final Settings settings;

    /** What these settings hold. */
    public SpellingSettings(Settings settings) {
        this.settings = settings;
    }

    /** Whether words are checked. */
    public boolean isOn() {
        return settings.get(ON);
    }

    /** Lets words be checked, or not. */
    public void setOn(boolean on) {
        settings.set(ON, on);
    }

    /** A folder with more dictionaries; empty for none. */
    public String folder() {
        return settings.get(FOLDER);
    }

    /** Another folder with more dictionaries. */
    public void setFolder(String folder) {
        settings.set(FOLDER, folder);
    }

    /** The user's own words, lower case, in their order. */
    public Set<String> words() {
        Set<String> words = new TreeSet<>(settings.get(WORDS));
        words.remove("");
        return words;
    }

    /** Other own words. */
    public void setWords(Set<String> words) {
        settings.set(WORDS, new TreeSet<>(words));
    }

    /** All of it in one text, to see whether something has changed. */
    public String written() {
        return isOn() + "\n" + folder() + "\n" + String.join("\n", words());
    }

    /** One more own word; whether it is new. */
    public boolean add(String word) {
        Set<String> words = words();
        boolean isNew = words.add(SpellChecker.folded(word));
        setWords(words);
        return isNew;
    }

    /** One own word less. */
    public void remove(String word) {
        Set<String> words = words();
        words.remove(SpellChecker.folded(word));
        setWords(words);
    }
}
