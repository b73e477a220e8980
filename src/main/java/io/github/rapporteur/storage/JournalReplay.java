package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.notes.JournalEntry;
import io.github.rapporteur.notes.NoteJournal;
import io.github.rapporteur.notes.NoteRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Brings the texts of the journal into the notebook when it is opened. One that the notebook does not take is set aside
 * as a file: it must neither get lost nor keep the user from all the others.
 */
final class JournalReplay {
    private static final System.Logger LOG = System.getLogger(JournalReplay.class.getName());

    private final NotebookFiles files;
    private final NoteJournal journal;
    private final NoteRepository notes;

    JournalReplay(NotebookFiles files, NoteJournal journal, NoteRepository notes) {
        this.files = files;
        this.journal = journal;
        this.notes = notes;
    }

    /**
     * Brings them in.
     *
     * @throws NotebookException if the notebook takes no text at all, because it or its disk is not as it should be; the
     *     journal keeps what it has
     * @throws IOException if a text could not be set aside
     */
    void run() throws IOException {
        for (JournalEntry entry : journal.found()) {
            try {
                notes.store(entry);
            } catch (StoreException e) {
                if (!isOfTheText(e)) {
                    throw e;
                }
                Path aside = setAside(entry);
                journal.settled(entry);
                LOG.log(
                        System.Logger.Level.WARNING,
                        "A text of the journal could not be brought into the notebook. It is in " + aside + ".",
                        e);
            }
        }
    }

    /** Whether the next text may fare better: not when file, disk or database are in trouble. */
    private static boolean isOfTheText(StoreException problem) {
        return !(problem instanceof NotebookException ofNotebook)
                || (ofNotebook.kind() == NotebookException.Kind.OTHER
                        && !StoreErrors.isClosed(problem)
                        && !StoreErrors.isOfDiskOrMemory(problem));
    }

    /** A number comes again when the journal has been emptied and the tables never had it. */
    private Path setAside(JournalEntry entry) throws IOException {
        Path file = files.rescued(entry.sequence(), 1);
        for (int copy = 2; Files.exists(file) && !Files.readString(file).equals(entry.text()); copy++) {
            file = files.rescued(entry.sequence(), copy);
        }
        SafeFile.write(file, entry.text());
        return file;
    }
}
