package io.github.rapporteur.common.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
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

    @Test
    void sentenceHasFileCauseAndCure() {
        assertThat(DiskProblem.sentence(new FileSystemException("a.md", null, "No space left on device")))
                .isEqualTo("a.md: the disk is full. Make room on it, or choose another place.");
        assertThat(DiskProblem.sentence(new IOException("No space left on device")))
                .isEqualTo("The disk is full. Make room on it, or choose another place.");
        assertThat(DiskProblem.sentence(new FileSystemException("a.md", null, "Read-only file system")))
                .isEqualTo("a.md: the disk is read-only. Choose another place.");
        assertThat(DiskProblem.sentence(new FileAlreadyExistsException("a.md")))
                .isEqualTo("a.md: there is already a file of that name. Choose another name.");
        assertThat(DiskProblem.sentence(new NoSuchFileException("a.md")))
                .isEqualTo("a.md: there is no such file or folder. Look how its name is written.");
        assertThat(DiskProblem.sentence(new FileSystemException("a.md", null, "Stale file handle")))
                .isEqualTo("a.md: the disk reports: Stale file handle. Look whether the disk is in order, or choose"
                        + " another place.");
        assertThat(DiskProblem.sentence(new FileSystemException("a.md")))
                .startsWith("a.md: cannot be read or written. Look");
        assertThat(DiskProblem.sentence(new IOException("Is a directory")))
                .isEqualTo("This is a folder. Name a file, in it or elsewhere.");
    }

    @Test
    void sentenceOfSomebodysIsNotTakenForADisks() {
        assertThat(DiskProblem.isKnown(new IOException("The address is a directory of others.")))
                .isFalse();
        assertThat(DiskProblem.isKnown(new IOException("Is a directory"))).isTrue();
        assertThat(DiskProblem.isKnown(new NoSuchFileException("a.md"))).isTrue();
    }
}
