package io.github.rapporteur.common.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void setUp() {
        path = folder.resolve("talks.notebook.journal");
    }

    @Test
    void recordsComeBackInOrder() throws IOException {
        write("one", "", "drei – ü");
        assertThat(read()).containsExactly("one", "", "drei – ü");
    }

    @Test
    void clearedJournalIsEmptyAndTakesNewRecords() throws IOException {
        try (Journal journal = open()) {
            journal.append(bytes("old"));
            journal.clear();
            journal.append(bytes("new"));
        }
        assertThat(read()).containsExactly("new");
    }

    @Test
    void recordCutAnywhereIsDroppedAndTheOthersStay() throws IOException {
        write("first", "second");
        byte[] whole = Files.readAllBytes(path);
        int endOfFirst = 8 + 8 + "first".length();
        for (int size = endOfFirst; size < whole.length; size++) {
            Files.write(path, Arrays.copyOf(whole, size));
            try (Journal journal = open()) {
                assertThat(texts(journal)).as("cut at %d", size).containsExactly("first");
                journal.append(bytes("third"));
            }
            assertThat(read()).as("cut at %d", size).containsExactly("first", "third");
        }
    }

    @Test
    void unfinishedHeaderOfANewJournalIsBegunAgain() throws IOException {
        Files.write(path, new byte[] {'R', 'A', 'P'});
        write("first");
        assertThat(read()).containsExactly("first");
    }

    @Test
    void everyFlippedBitInARecordIsNoticedAndTheNextRecordsStay() throws IOException {
        write("first", "second", "third");
        byte[] whole = Files.readAllBytes(path);
        int contentOfSecond = 8 + 8 + "first".length() + 8;
        for (int bit = 0; bit < 8 * "second".length(); bit++) {
            byte[] broken = whole.clone();
            broken[contentOfSecond + bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(path, broken);
            try (Journal journal = open()) {
                assertThat(texts(journal)).containsExactly("first", "third");
                assertThat(journal.damaged()).isEqualTo(1);
            }
        }
    }

    @Test
    void foreignFileIsRefusedAndUntouched() throws IOException {
        Files.writeString(path, "# Notes that somebody put here");
        assertThatIOException().isThrownBy(this::open).withMessageContaining("not a journal");
        assertThat(path).hasContent("# Notes that somebody put here");
    }

    @ParameterizedTest
    @EnumSource(
            value = BreakableFile.Disk.class,
            names = {"FULL", "FORCE_FAILS", "GONE"})
    void failedAppendLeavesNothingBehindAndCanBeTriedAgain(BreakableFile.Disk trouble) throws IOException {
        BreakableFile file = new BreakableFile(path);
        try (Journal journal = Journal.open(file)) {
            journal.append(bytes("before"));
            file.become(trouble);
            assertThatIOException().isThrownBy(() -> journal.append(bytes("lost, and longer than what follows")));
            assertThatIOException().isThrownBy(() -> journal.append(bytes("lost again")));
            file.become(BreakableFile.Disk.WELL);
            journal.append(bytes("after"));
        }
        assertThat(read()).containsExactly("before", "after");
    }

    private Journal open() throws IOException {
        return Journal.open(JournalFile.open(path));
    }

    private void write(String... records) throws IOException {
        try (Journal journal = open()) {
            for (String record : records) {
                journal.append(bytes(record));
            }
        }
    }

    private List<String> read() throws IOException {
        try (Journal journal = open()) {
            return texts(journal);
        }
    }

    private static List<String> texts(Journal journal) {
        List<String> texts = new ArrayList<>();
        journal.found().forEach(record -> texts.add(new String(record, StandardCharsets.UTF_8)));
        return texts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
