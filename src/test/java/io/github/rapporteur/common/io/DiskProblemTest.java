package io.github.rapporteur.common.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class DiskProblemTest {
    @Test
    void everySystemsFullDiskIsNamed() {
        assertThat(DiskProblem.of(new IOException("No space left on device"))).isEqualTo("the disk is full");
        assertThat(DiskProblem.of(new IOException("There is not enough space on the disk")))
                .isEqualTo("the disk is full");
        assertThat(DiskProblem.of(new FileSystemException("a.part", null, "Disk quota exceeded")))
                .isEqualTo("the disk is full");
    }

    @Test
    void whatMayNotBeWrittenIsNamedWithItsPath() {
        assertThat(DiskProblem.of(new AccessDeniedException("notes"))).contains("no permission", "notes");
        assertThat(DiskProblem.of(new FileSystemException("notes", null, "Read-only file system")))
                .isEqualTo("notes is read-only");
        assertThat(DiskProblem.of(new NoSuchFileException("notes"))).isEqualTo("notes is missing");
    }

    @Test
    void anythingElseKeepsTheSystemsWords() {
        assertThat(DiskProblem.of(new IOException("Input/output error")))
                .isEqualTo("the disk reports: Input/output error");
    }
}
