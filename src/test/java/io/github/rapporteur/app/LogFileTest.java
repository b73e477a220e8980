package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.io.StoreException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void patternLeadsIntoTheFolderWhateverItIsCalled() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("100% Größe"));
        Properties read = new Properties();
        read.load(new StringReader(LogFile.configuration(odd)));
        FileHandler handler = new FileHandler(read.getProperty("java.util.logging.FileHandler.pattern"), 1000, 2, true);
        handler.publish(new LogRecord(Level.WARNING, "something"));
        handler.close();
        assertThat(odd.resolve("rapporteur.0.log")).content().contains("something");
    }

    @Test
    void messagesThatMayQuoteANoteAreLeftOut() {
        LogRecord entry = new LogRecord(Level.SEVERE, "Saving a note failed");
        entry.setLoggerName("io.github.rapporteur.app.LastResort");
        entry.setThrown(new StoreException(
                "The disk is full.",
                new IllegalStateException("Value too long: 'words of a note'", new IOException("/a/file"))));
        assertThat(new LogLine().format(entry))
                .contains("SEVERE io.github.rapporteur.app.LastResort: Saving a note failed\n")
                .contains("StoreException: The disk is full.\n\tat ")
                .contains("caused by java.lang.IllegalStateException\n\tat ")
                .contains("caused by java.io.IOException: /a/file\n")
                .doesNotContain("words of a note");
    }
}
