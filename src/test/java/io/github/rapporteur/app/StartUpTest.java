package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {
    @TempDir
    Path folder;

    @Test
    void startOnANotebookThatAnotherWindowHasIsHandedOver() throws IOException, InterruptedException {
        BlockingQueue<StartRequest> requests = new LinkedBlockingQueue<>();
        Path notebook = folder.resolve("talks.notebook");
        try (SecondStart first = SecondStart.listen(
                notebook,
                request -> {
                    requests.add(request);
                    return StartAnswer.SHOWN;
                },
                new LastResort())) {
            first.awaitBegin();
            AppPaths paths = new AppPaths(folder.resolve("data"), folder.resolve("config"), folder.resolve("log"));
            assertThat(StartUp.begin(paths, Optional.of(notebook), new LastResort()))
                    .isEmpty();
        }
        assertThat(requests).hasSize(1);
        assertThat(folder.resolve("talks.notebook.mv.db")).doesNotExist();
    }
}
