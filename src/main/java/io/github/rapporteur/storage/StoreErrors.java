package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.DiskProblem;
import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Turns what the database and the disk report into sentences with a cure. */
final class StoreErrors {
    private StoreErrors() {}

    /** The exception to throw for one that happened while working on a notebook. */
    static NotebookException translate(NotebookFiles files, Throwable problem) {
        if (problem instanceof NotebookException known) {
            return known;
        }
        return of(kindOf(problem), files, problem);
    }

    /** The exception of a kind, with its usual sentence. */
    static NotebookException of(Kind kind, NotebookFiles files, @Nullable Throwable problem) {
        return new NotebookException(kind, sentence(kind, files, problem), problem);
    }

    private static String sentence(Kind kind, NotebookFiles files, @Nullable Throwable problem) {
        String file = files.database().toString();
        return switch (kind) {
            case IN_USE ->
                "The notebook " + file + " is already open in another Rapporteur"
                        + Holder.of(files)
                                .map(holder -> " (" + holder.words() + ")")
                                .orElse("")
                        + ". Close it there first.";
            case DAMAGED -> "The notebook " + file + " is damaged. Nothing was changed. " + cure(files);
            case OLDER_THAN_SIDE_FILE ->
                "The notebook " + file + " lacks changes that were saved before: it is older than its side file says. "
                        + "Nothing was changed. " + cure(files);
            case TOO_NEW ->
                "The notebook " + file + " was written by a newer version of Rapporteur. Open it with that version.";
            case FOLDER_READ_ONLY ->
                "The notebook " + file + " cannot be written. Check the permissions of the file and of the folder "
                        + files.folder() + ".";
            case MISSING ->
                "There is no notebook " + file + "." + (Files.isDirectory(files.backups()) ? " " + cure(files) : "");
            case DISK_FULL ->
                "The disk with the notebook " + file
                        + " is full. What was saved before is safe. Make room, then it goes on by itself.";
            case OTHER -> "The notebook " + file + " could not be used: " + reason(problem) + "." + otherCure(problem);
        };
    }

    /** The exception to throw for one that happened while writing a backup, which need not be the notebook's fault. */
    static NotebookException ofBackup(Path backup, Throwable problem) {
        if (problem instanceof NotebookException known) {
            return known;
        }
        Kind kind = kindOf(problem);
        String why = switch (kind) {
            case DISK_FULL -> "the disk is full. Make room, or choose another place.";
            case FOLDER_READ_ONLY -> "it may not be written there. Choose another place.";
            default -> reason(problem) + ".";
        };
        return new NotebookException(
                kind, "The backup " + backup + " was not made: " + why + " The notebook is as it was.", problem);
    }

    /** Where the user finds the backups. */
    static String cure(NotebookFiles files) {
        return "Backups are in " + files.backups()
                + "; `rapporteur restore` puts one back and keeps the file that is there now.";
    }

    static Kind kindOf(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            Kind kind = kindOfOne(cause);
            if (kind != Kind.OTHER) {
                return kind;
            }
        }
        return Kind.OTHER;
    }

    /** Whether the database says that it has closed itself. */
    static boolean isClosed(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                            || sql.getErrorCode() == ErrorCode.DATABASE_CALLED_AT_SHUTDOWN
                            || sql.getErrorCode() == ErrorCode.OBJECT_CLOSED)) {
                return true;
            }
        }
        return false;
    }

    /** Whether disk or memory failed, of whatever kind: then it is not the fault of what was to be written. */
    static boolean isOfDiskOrMemory(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof VirtualMachineError
                    || isOfDisk(cause)
                    || (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.OUT_OF_MEMORY)) {
                return true;
            }
        }
        return false;
    }

    private static Kind kindOfOne(Throwable problem) {
        return switch (problem) {
            case AccessDeniedException e -> Kind.FOLDER_READ_ONLY;
            case ReadOnlyFileSystemException e -> Kind.FOLDER_READ_ONLY;
            case SQLException e when !isDiskFull(e) -> kindOfCode(e.getErrorCode());
            case SQLException e -> Kind.DISK_FULL;
            // The database wanted to read what the file should have: it is cut off, or no database at all.
            case EOFException e -> Kind.DAMAGED;
            case IOException e -> saysDiskFull(e) ? Kind.DISK_FULL : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    private static Kind kindOfCode(int code) {
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Kind.IN_USE;
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.GENERAL_ERROR_1 -> Kind.DAMAGED;
            case ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_CREATION_FAILED_1 -> Kind.FOLDER_READ_ONLY;
            case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 -> Kind.MISSING;
            default -> Kind.OTHER;
        };
    }

    /** The database wraps a full disk in other codes, so the causes are asked before the code. */
    private static boolean isDiskFull(SQLException problem) {
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (saysDiskFull(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysDiskFull(Throwable problem) {
        String message = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("quota exceeded");
    }

    private static String otherCure(@Nullable Throwable problem) {
        boolean disk = problem != null && (diskOf(problem) != null || isOfDisk(problem));
        return disk ? " Check the folder and its disk, or choose another place for the notebook." : "";
    }

    /** What the system said about a file or disk; null when it is not the cause. */
    private static @Nullable IOException diskOf(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException disk) {
                return disk;
            }
        }
        return null;
    }

    private static boolean isOfDisk(Throwable problem) {
        return problem instanceof SQLException sql
                && (sql.getErrorCode() == ErrorCode.IO_EXCEPTION_1 || sql.getErrorCode() == ErrorCode.IO_EXCEPTION_2);
    }

    private static String reason(@Nullable Throwable problem) {
        if (problem == null) {
            return "unknown reason";
        }
        IOException disk = diskOf(problem);
        if (disk != null) {
            return switch (disk) {
                case NoSuchFileException e -> e.getFile() + " is not there and could not be made";
                case FileAlreadyExistsException e -> e.getFile() + " is no folder";
                default -> DiskProblem.of(disk);
            };
        }
        String message = String.valueOf(problem.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
