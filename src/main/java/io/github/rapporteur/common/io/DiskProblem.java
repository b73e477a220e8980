package io.github.rapporteur.common.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a file could not be written, and what the user can do. Any thread. */
public final class DiskProblem {
    /** How Linux and macOS say it, in a message of our own. */
    static final String IS_A_FOLDER = "Is a directory";

    static final String IS_NO_FOLDER = "Not a directory";

    /** How Linux and macOS, Windows, and quotas say it. */
    private static final List<String> DISK_IS_FULL =
            List.of("no space left", "not enough space", "disk full", "quota exceeded", "file too large");

    private static final List<String> NAME_IS_LONG = List.of("file name too long", "filename or extension is too long");

    /** What happened, how it is said of the file, and the cure. */
    private enum Kind {
        FULL("the disk is full", "Make room on it, or choose another place."),
        NOT_ALLOWED("not allowed", "Choose another place, or change who may read and write it."),
        MISSING("there is no such file or folder", "Look how its name is written."),
        READ_ONLY("the disk is read-only", "Choose another place."),
        FOLDER("this is a folder", "Name a file, in it or elsewhere."),
        NO_FOLDER("this is a file, so nothing can be in it", "Choose another place."),
        THERE("there is already a file of that name", "Choose another name."),
        LONG_NAME("this name is too long for the disk", "Choose a shorter one."),
        OTHER("cannot be read or written", "Look whether the disk is in order, or choose another place.");

        private final String cause;
        private final String cure;

        Kind(String cause, String cure) {
            this.cause = cause;
            this.cure = cure;
        }
    }

    private DiskProblem() {}

    /** The reason, without a full stop, to be put into a sentence: "the disk is full". */
    public static String of(IOException problem) {
        String file = problem instanceof FileSystemException known ? known.getFile() : null;
        Kind kind = kind(problem);
        if (kind == Kind.FULL) {
            return kind.cause;
        }
        if (file == null) {
            return kind == Kind.READ_ONLY ? kind.cause : "the disk reports: " + words(problem);
        }
        return switch (kind) {
            case NOT_ALLOWED -> "there is no permission to write " + file;
            case MISSING -> file + " is missing";
            case READ_ONLY -> file + " is read-only";
            case FOLDER -> file + " is a folder";
            case NO_FOLDER -> file + " is no folder";
            case THERE -> file + " is there already";
            case LONG_NAME -> "the name " + file + " is too long";
            case FULL, OTHER -> "the disk reports: " + words(problem);
        };
    }

    /** File, cause and cure, as sentences: "a.md: the disk is full. Make room on it, or choose another place." */
    public static String sentence(IOException problem) {
        Kind kind = kind(problem);
        String file = problem instanceof FileSystemException known ? known.getFile() : null;
        if (file == null) {
            String words = kind == Kind.OTHER ? words(problem) : kind.cause;
            return capitalised(words) + (words.endsWith(".") ? " " : ". ") + kind.cure;
        }
        String reported = problem instanceof FileSystemException known ? known.getReason() : null;
        String cause = kind == Kind.OTHER && reported != null ? "the disk reports: " + reported : kind.cause;
        return file + ": " + cause + ". " + kind.cure;
    }

    /** Whether it is one that the system reports of a disk, so that {@link #sentence} says more than its message. */
    public static boolean isKnown(IOException problem) {
        return problem instanceof FileSystemException || kind(problem) != Kind.OTHER;
    }

    private static Kind kind(IOException problem) {
        String folded = words(problem).toLowerCase(Locale.ROOT);
        if (DISK_IS_FULL.stream().anyMatch(folded::contains)) {
            return Kind.FULL;
        }
        if (NAME_IS_LONG.stream().anyMatch(folded::contains)) {
            return Kind.LONG_NAME;
        }
        return switch (problem) {
            case AccessDeniedException e -> Kind.NOT_ALLOWED;
            case NoSuchFileException e -> Kind.MISSING;
            case NotDirectoryException e -> Kind.NO_FOLDER;
            case FileAlreadyExistsException e -> Kind.THERE;
            case IOException e when e.getCause() instanceof ReadOnlyFileSystemException -> Kind.READ_ONLY;
            case IOException e when isSaid(e, folded, "read-only") -> Kind.READ_ONLY;
            case IOException e when isSaid(e, folded, IS_A_FOLDER) -> Kind.FOLDER;
            case IOException e when isSaid(e, folded, IS_NO_FOLDER) -> Kind.NO_FOLDER;
            default -> Kind.OTHER;
        };
    }

    /** In a message without a file only when it says nothing else: it can be a sentence of somebody's. */
    private static boolean isSaid(IOException problem, String folded, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return problem instanceof FileSystemException ? folded.contains(wanted) : folded.equals(wanted);
    }

    /** What the system said, without the names of files that it puts before it. */
    private static String words(IOException problem) {
        @Nullable String reason = problem instanceof FileSystemException known ? known.getReason() : null;
        return String.valueOf(reason == null ? problem.getMessage() : reason);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
