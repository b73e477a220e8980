package io.github.rapporteur.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rapporteur.common.io.BreakableFile;
import io.github.rapporteur.common.io.JournalFile;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteJournalTest {
    private static final NoteSubject TALK = new NoteSubject.OfTalk(TalkId.next());
    private static final NoteSubject CONFERENCE = new NoteSubject.OfConference(ConferenceId.next());
    private static final Instant TYPED = Instant.parse("2026-10-01T10:42:00.123Z");

    @TempDir
    Path folder;

    @Test
    void newestTextOfEachNoteIsFoundAgainInTheOrderOfTyping() throws IOException {
        JournalEntry conference;
        JournalEntry talk;
        try (NoteJournal journal = open(0)) {
            journal.append(TALK, "Ada", "first", TYPED);
            conference = journal.append(CONFERENCE, "Ada", "intro", TYPED);
            talk = journal.append(TALK, "Ada", "second", TYPED);
        }
        try (NoteJournal journal = open(0)) {
            assertThat(journal.found()).containsExactly(conference, talk);
        }
    }

    @Test
    void sequenceNeverFallsBehindWhatTheTablesHave() throws IOException {
        try (NoteJournal journal = open(41)) {
            assertThat(journal.append(TALK, "Ada", "text", TYPED).sequence()).isEqualTo(42);
        }
        try (NoteJournal journal = open(7)) {
            assertThat(journal.append(TALK, "Ada", "text", TYPED).sequence()).isEqualTo(43);
        }
    }

    @Test
    void journalIsEmptiedWhenTheTablesHaveEverythingAndItHasGrown() throws IOException {
        String long200k = "x".repeat(200_000);
        List<JournalEntry> entries = new ArrayList<>();
        try (NoteJournal journal = open(0)) {
            for (int i = 0; i < 6; i++) {
                entries.add(journal.append(TALK, "Ada", long200k + i, TYPED));
            }
            JournalEntry other = journal.append(TALK, "Teo", "other author", TYPED);
            journal.settled(entries.getLast());
            assertThat(journal.size()).as("Teo's text is only here").isGreaterThan(1_000_000);
            journal.settled(other);
            assertThat(journal.size()).isLessThan(100);
        }
    }

    @Test
    void olderTextInTheTablesDoesNotSettleTheNewerOne() throws IOException {
        try (NoteJournal journal = open(0)) {
            JournalEntry older = journal.append(TALK, "Ada", "x".repeat(1_000_000), TYPED);
            JournalEntry newer = journal.append(TALK, "Ada", "x".repeat(1_000_000), TYPED);
            journal.settled(older);
            assertThat(journal.size()).isGreaterThan(2_000_000);
            journal.settled(newer);
            assertThat(journal.size()).isLessThan(100);
        }
    }

    @Test
    void closingKeepsWhatTheTablesLack() throws IOException {
        try (NoteJournal journal = open(0)) {
            journal.settled(journal.append(CONFERENCE, "Ada", "settled", TYPED));
            journal.append(TALK, "Ada", "not yet", TYPED);
        }
        try (NoteJournal journal = open(0)) {
            assertThat(journal.found()).extracting(JournalEntry::text).containsExactly("settled", "not yet");
            journal.found().forEach(journal::settled);
        }
        try (NoteJournal journal = open(0)) {
            assertThat(journal.found()).isEmpty();
        }
    }

    @Test
    void fullDiskIsSaidInWordsAndTheNextTryWorks() throws IOException {
        BreakableFile file = new BreakableFile(folder.resolve("journal"));
        try (NoteJournal journal = NoteJournal.open(file, 0)) {
            file.become(BreakableFile.Disk.FULL);
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> journal.append(TALK, "Ada", "text", TYPED))
                    .withMessage("the disk is full");
            assertThat(journal.size()).as("half an entry was cut off").isLessThan(100);
            file.become(BreakableFile.Disk.WELL);
            assertThat(journal.append(TALK, "Ada", "text", TYPED).sequence()).isEqualTo(1);
        }
    }

    @Property
    void anyTextAndAuthorComeBackAsTheyWere(@ForAll String author, @ForAll String text) throws IOException {
        // Text fields never deliver half of a surrogate pair; UTF-8 cannot hold one.
        String typable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String name = new String(author.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        JournalEntry entry = new JournalEntry(7, CONFERENCE, name, typable, TYPED);
        assertThat(JournalEntryFormat.read(JournalEntryFormat.write(entry))).isEqualTo(entry);
    }

    private NoteJournal open(long settled) throws IOException {
        return NoteJournal.open(JournalFile.open(folder.resolve("journal")), settled);
    }
}
