package io.github.rapporteur.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who has a notebook open, in a file beside it for those who come second. The lock on the database decides whether it is
 * open; this only gives the holder a name, so a file that a crash left behind, or one that could not be written, does no
 * harm.
 *
 * @param process its number in the system
 * @param since when it opened the notebook
 */
record Holder(long process, Instant since) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final System.Logger LOG = System.getLogger(Holder.class.getName());

    /** Says that this process has it open; to be called with the lock in hand. */
    static void write(NotebookFiles files, Instant now) {
        try {
            Files.writeString(files.holder(), ProcessHandle.current().pid() + "\n" + now + "\n");
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Who has the notebook open is not written down.", e);
        }
    }

    /** Takes that back; to be called while the lock is still in hand. */
    static void delete(NotebookFiles files) {
        try {
            Files.deleteIfExists(files.holder());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Who had the notebook open stays written down.", e);
        }
    }

    /** The process that has it open, if that is known and lives. */
    static Optional<Holder> of(NotebookFiles files) {
        return read(files.holder())
                .filter(holder -> ProcessHandle.of(holder.process).isPresent());
    }

    private static Optional<Holder> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Holder(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NumberFormatException | DateTimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "Who has the notebook open cannot be read.", e);
            return Optional.empty();
        }
    }

    /** "process 4711, since 14 Sep, 10:42". */
    String words() {
        return "process " + process + ", since " + TIME.format(since.atZone(ZoneId.systemDefault()));
    }
}
