package io.github.rapporteur.common.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
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
                .withMessage("no space");
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

    @Test
    void leftoverPartOfAPowerCutIsWrittenOver() throws IOException {
        Files.writeString(folder.resolve("report.md.part"), "half of something longer");
        SafeFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("report.md");
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
