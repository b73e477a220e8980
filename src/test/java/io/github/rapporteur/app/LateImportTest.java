package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that ends while its notebook is being closed. */
class LateImportTest {
    @TempDir
    private Path folder;

    @Test
    void conferenceIsNotShownAnyMoreAndThatIsNoFailure() throws Exception {
        DeskFixture window = DeskFixture.open(folder, 990, DeskFixture.noSettings(), "note");
        window.closeThen(
                () -> window.desk().imports().imported(window.talks.getFirst().conference(), "Imported.", List.of()));
        assertThat(window.problems()).isEmpty();
    }
}
