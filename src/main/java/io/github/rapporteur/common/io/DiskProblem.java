package io.github.rapporteur.common.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

/** Says in plain words why a file could not be written. */
public final class DiskProblem {
    /** How Linux and macOS, Windows, and quotas say it. */
    private static final List<String> DISK_IS_FULL =
            List.of("no space left", "not enough space", "disk full", "quota exceeded", "file too large");

    private DiskProblem() {}

    /** The reason, without a full stop, to be put into a sentence: "the disk is full". */
    public static String of(IOException problem) {
        String message = String.valueOf(problem.getMessage());
        String folded = message.toLowerCase(Locale.ROOT);
        if (DISK_IS_FULL.stream().anyMatch(folded::contains)) {
            return "the disk is full";
        }
        return switch (problem) {
            case AccessDeniedException e -> "there is no permission to write " + e.getFile();
            case NoSuchFileException e -> e.getFile() + " is missing";
            case FileSystemException e when folded.contains("read-only") -> e.getFile() + " is read-only";
            case IOException e when e.getCause() instanceof ReadOnlyFileSystemException -> "the disk is read-only";
            default -> "the disk reports: " + message;
        };
    }
}
