package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideKeeperTest {
    @TempDir
    private Path folder;

    /** An import and a save of a note may end in the same moment, each on its own thread. */
    @Test
    void twoWritersAtOnceLeaveOneWholeSideFileAndNoWarning() throws Exception {
        NotebookFiles files = NotebookFiles.of(folder.resolve("test"));
        List<LogRecord> warnings = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(SideKeeper.class.getName());
        Handler handler = handler(warnings);
        logger.addHandler(handler);
        SideKeeper side = new SideKeeper(files);
        try (Database database = new NotebookFile(files, new Migrations(), side).open(true);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            NotebookState before = database.read(NotebookState::read);
            database.write(handle -> handle.execute("UPDATE notebook SET last_sequence = 1"));
            NotebookState after = database.read(NotebookState::read);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                writers.add(threads.submit(() -> {
                    start.await();
                    for (int time = 0; time < 50; time++) {
                        side.write(time % 2 == 0 ? before : after);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(SideFile.read(files.side())).isPresent();
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(warnings).isEmpty();
    }

    private static Handler handler(List<LogRecord> warnings) {
        return new Handler() {
            @Override
            public void publish(LogRecord warning) {
                warnings.add(warning);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
