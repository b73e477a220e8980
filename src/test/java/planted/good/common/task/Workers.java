package planted.good.common.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;

public class Workers {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    public void run(Runnable work) {
        executor.execute(() -> Platform.runLater(work));
    }

    void stop(Thread thread) throws InterruptedException {
        Thread.sleep(1);
        thread.interrupt();
        executor.shutdownNow();
    }
}
