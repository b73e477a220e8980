package io.github.rapporteur.notes.spelling;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Hunspell dictionaries of this computer.
 *
 * @param files the affix file of each, by language: "en_GB"
 */
public record Dictionaries(Map<String, Path> files) {
    private static final String AFFIX = ".aff";

    /** None. */
    public static final Dictionaries NONE = new Dictionaries(Map.of());

    /** Keeps its own map, in the languages' order. */
    public Dictionaries {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * Those in a folder of the user's, then those of the system and of LibreOffice. A language is taken where it is found
     * first. Folders that are not there, or not readable, have none. Blocks for the disk.
     *
     * @param own empty for no folder of the user's
     */
    public static Dictionaries installed(String own) {
        List<Path> folders = new ArrayList<>();
        if (!own.isBlank()) {
            folders.add(Path.of(own));
        }
        folders.addAll(usual(Path.of(System.getProperty("user.home", "."))));
        return in(folders);
    }

    /** Those in these folders and the folders in them. */
    static Dictionaries in(List<Path> folders) {
        Map<String, Path> found = new TreeMap<>();
        for (Path folder : folders) {
            children(folder).forEach(child -> {
                addTo(found, child);
                if (Files.isDirectory(child)) {
                    children(child).forEach(file -> addTo(found, file));
                }
            });
        }
        return new Dictionaries(found);
    }

    private static List<Path> usual(Path home) {
        Stream<Path> folders = Stream.of(
                        "/usr/share/hunspell",
                        "/usr/share/myspell",
                        "/usr/share/myspell/dicts",
                        "/usr/local/share/hunspell",
                        "/Library/Spelling",
                        "/usr/lib/libreoffice/share/extensions",
                        "/Applications/LibreOffice.app/Contents/Resources/extensions",
                        "C:/Program Files/LibreOffice/share/extensions")
                .map(Path::of);
        return Stream.concat(
                        folders, Stream.of(home.resolve("Library/Spelling"), home.resolve(".local/share/hunspell")))
                .toList();
    }

    private static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException notThere) {
            return List.of();
        }
        children.sort(null);
        return children;
    }

    private static void addTo(Map<String, Path> found, Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(AFFIX) && Files.isReadable(words(file))) {
            found.putIfAbsent(name.substring(0, name.length() - AFFIX.length()).replace('-', '_'), file);
        }
    }

    /** The file of the words that belongs to an affix file. */
    static Path words(Path affixes) {
        String name = affixes.getFileName().toString();
        return affixes.resolveSibling(name.substring(0, name.length() - AFFIX.length()) + ".dic");
    }

    /**
     * The dictionary for a talk: of the first language that there is one for, else of the user's.
     *
     * @param languages as a schedule gives them: "de, en", "English" is not understood; may be empty
     */
    public Optional<String> languageFor(String languages, Locale user) {
        for (String wanted : languages.split("[^\\p{L}_-]+", -1)) {
            Optional<String> found = wanted.length() < 2 ? Optional.empty() : like(wanted.replace('-', '_'), user);
            if (found.isPresent()) {
                return found;
            }
        }
        // A talk in a language without a dictionary is better left alone than underlined from end to end.
        return languages.isBlank() ? like(user.toString(), user) : Optional.empty();
    }

    private Optional<String> like(String wanted, Locale user) {
        if (files.containsKey(wanted)) {
            return Optional.of(wanted);
        }
        String language = wanted.toLowerCase(Locale.ROOT).split("_", -1)[0];
        String ofUser = language + "_" + user.getCountry();
        return files.containsKey(ofUser)
                ? Optional.of(ofUser)
                : files.keySet().stream()
                        .filter(each ->
                                each.toLowerCase(Locale.ROOT).split("_", -1)[0].equals(language))
                        .findFirst();
    }
}
