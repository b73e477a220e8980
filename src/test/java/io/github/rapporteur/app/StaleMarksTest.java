package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.storage.StaleMarks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notebook of an older program, whose rules for marks were others. */
class StaleMarksTest {
    @TempDir
    private Path folder;

    @Test
    void indexIsMadeAnewSoonAfterTheWindowIsThere() throws Exception {
        try (WindowFixture desk = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, notebook -> {
            WindowFixture.sample(notebook);
            StaleMarks.in(notebook);
        })) {
            WindowFixture.waitUntil(
                    () -> desk.notebook.check(WorkMonitor.none()).isSound());
            assertThat(desk.notebook.refreshMarks()).isFalse();
            assertThat(desk.problems).isEmpty();
        }
    }
}
