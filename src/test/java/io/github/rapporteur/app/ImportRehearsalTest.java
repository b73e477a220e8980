package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportRehearsalTest {
    @Test
    void leavesNothingBehindInTheTemporaryFolder() throws Exception {
        Set<Path> before = left();

        ImportRehearsal.run();

        assertThat(left()).isEqualTo(before);
    }

    private static Set<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rapporteur-rehearsal"))
                    .collect(Collectors.toSet());
        }
    }
}
