package planted.bad.notes;

import java.util.concurrent.CompletableFuture;

class Completes {
    Object later() {
        return CompletableFuture.completedFuture("");
    }
}
