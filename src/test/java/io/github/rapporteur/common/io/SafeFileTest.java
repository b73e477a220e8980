package io.github.rapporteur.common.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafeFileTest {
    @TempDir
    Path folder;

    private Path file;

    enum Step {
        OPEN,
        WRITE,
        FORCE,
        MOVE
    }

    @BeforeEach
    void oldFile() throws IOException {
        file = folder.resolve("report.md");
        SafeFile.write(file, "old");
    }

    @Test
    void newTextReplacesTheOld() throws IOException {
        SafeFile.write(file, "Größe – “new”");
        assertThat(file).hasContent("Größe – “new”");
        assertThat(names()).containsExactly("report.md");
    }

    @Test
    void missingFoldersAreMade() throws IOException {
        SafeFile.write(folder.resolve("a/b/new.md"), "text");
        assertThat(folder.resolve("a/b/new.md")).hasContent("text");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void oldFileStaysWholeWhicheverStepFails(Step step) throws IOException {
        assertThatIOException()
                .isThrownBy(() -> failingAt(step).write(file, out -> out.write(new byte[100_000])))
                .withMessageEndingWith("no space");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.md");
    }

    @Test
    void contentThatFailsLeavesTheOldFile() throws IOException {
        assertThatThrownBy(() -> SafeFile.write(file, out -> {
                    out.write(1);
                    throw new IllegalStateException("planned");
                }))
                .hasMessage("planned");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.md");
    }

    @Test
    void unforcedFolderIsAnErrorThoughTheNewFileIsWhole() {
        FileSteps steps = new FileSteps() {
            @Override
            public void forceFolder(Path entries) throws IOException {
                throw new IOException("no space");
            }
        };
        assertThatIOException().isThrownBy(() -> new SafeWrite(steps).write(file, out -> out.write('n')));
        assertThat(file).hasContent("n");
    }

    /** The name that a writer of parts might choose without thinking. */
    @Test
    void usersOwnFilesBesideItStay() throws IOException {
        Files.writeString(folder.resolve("report.md.part"), "mine");
        Files.writeString(folder.resolve(".report.md.part"), "mine");
        SafeFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly(".report.md.part", "report.md", "report.md.part");
        assertThat(folder.resolve("report.md.part")).hasContent("mine");
    }

    @Test
    void linkInThePlaceIsReplacedAndNeverFollowed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious.txt"), "precious");
        Files.createSymbolicLink(folder.resolve("q.html.part"), precious);
        Files.createSymbolicLink(folder.resolve("q.html"), precious);
        SafeFile.write(folder.resolve("q.html"), "page");
        assertThat(precious).hasContent("precious");
        assertThat(folder.resolve("q.html")).isRegularFile().hasContent("page");
        assertThat(Files.isSymbolicLink(folder.resolve("q.html"))).isFalse();
        assertThat(folder.resolve("q.html.part")).isSymbolicLink();
    }

    @Test
    void partThatIsThereAlreadyIsNeitherWrittenNorDeleted() throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "mine");
        SafeWrite taken = new SafeWrite(new FileSteps() {
            @Override
            public FileChannel open(Path part) throws IOException {
                Files.move(there, part);
                return FileSteps.super.open(part);
            }
        });
        assertThatIOException().isThrownBy(() -> taken.write(file, out -> out.write('n')));
        assertThat(names()).hasSize(2).contains("report.md");
        assertThat(folder.resolve(names().getFirst())).hasContent("mine");
    }

    @Test
    void leftoverPartOfAPowerCutIsDeletedWhenNobodyCanBeWritingIt() throws IOException {
        Path old = Files.writeString(PartName.beside(file, "part"), "half of something longer");
        Path young = Files.writeString(PartName.beside(file, "part"), "half");
        Path others = Files.writeString(PartName.beside(folder.resolve("other.md"), "part"), "half");
        Path nearly = Files.writeString(
                folder.resolve(old.getFileName().toString().replaceFirst("[0-9a-f]\\.part$", "x.part")), "mine");
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        for (Path one : List.of(old, others, nearly)) {
            Files.setLastModifiedTime(one, yesterday);
        }
        SafeFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(others).exists();
        assertThat(nearly).hasContent("mine");
    }

    @Test
    void folderInThePlaceStaysAndIsNamed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty.md"));
        assertThatIOException()
                .isThrownBy(() -> SafeFile.write(empty, "text"))
                .satisfies(
                        e -> assertThat(DiskProblem.sentence(e)).startsWith(empty + ": this is a folder. Name a file"));
        assertThat(empty).isEmptyDirectory();
        assertThatIOException()
                .isThrownBy(() -> SafeFile.write(file.resolve("x/y.html"), "text"))
                .satisfies(e -> assertThat(DiskProblem.sentence(e)).startsWith(file + ": this is a file, so nothing"));
    }

    @Test
    void problemNamesTheTargetAndNotThePart() {
        for (IOException problem : List.of(
                new AccessDeniedException("the part"),
                new NoSuchFileException("the part"),
                new FileSystemException("the part", null, "Read-only file system"),
                new IOException("No space left on device"))) {
            SafeWrite failing = new SafeWrite(new FileSteps() {
                @Override
                public FileChannel open(Path part) throws IOException {
                    throw switch (problem) {
                        case AccessDeniedException e -> new AccessDeniedException(part.toString());
                        case NoSuchFileException e -> new NoSuchFileException(part.toString());
                        case FileSystemException e -> new FileSystemException(part.toString(), null, e.getReason());
                        default -> problem;
                    };
                }
            });
            assertThatIOException()
                    .isThrownBy(() -> failing.write(file, out -> out.write('n')))
                    .satisfies(e -> assertThat(DiskProblem.sentence(e))
                            .startsWith(file + ": ")
                            .doesNotContain(".part"));
        }
    }

    @Test
    void nameAsLongAsTheDiskTakesCanBeWritten() throws IOException {
        Path longest = folder.resolve("ä".repeat(126) + ".m");
        SafeFile.write(longest, "text");
        assertThat(longest).hasContent("text");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static SafeWrite failingAt(Step failing) {
        return new SafeWrite(new FileSteps() {
            @Override
            public FileChannel open(Path part) throws IOException {
                fail(Step.OPEN);
                return FileSteps.super.open(part);
            }

            @Override
            public OutputStream streamTo(FileChannel part) throws IOException {
                return new FilterOutputStream(FileSteps.super.streamTo(part)) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        out.write(bytes, offset, length / 2);
                        fail(Step.WRITE);
                        out.write(bytes, offset + length / 2, length - length / 2);
                    }
                };
            }

            @Override
            public void force(FileChannel part) throws IOException {
                fail(Step.FORCE);
                FileSteps.super.force(part);
            }

            @Override
            public void move(Path part, Path target) throws IOException {
                fail(Step.MOVE);
                FileSteps.super.move(part, target);
            }

            private void fail(Step step) throws IOException {
                if (step == failing) {
                    throw new IOException("no space");
                }
            }
        });
    }
}
