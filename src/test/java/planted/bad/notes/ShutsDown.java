package planted.bad.notes;

import java.util.concurrent.ExecutorService;

class ShutsDown {
    void stop(ExecutorService executor) {
        executor.shutdownNow();
    }
}
