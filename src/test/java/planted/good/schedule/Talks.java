package planted.good.schedule;

import java.util.List;
import java.util.concurrent.Future;

public class Talks {
    static final int MOST = 3;

    public String name() {
        return Thread.currentThread().getName();
    }

    boolean stop(Future<?> future) {
        return future.cancel(false);
    }

    long count(List<String> all) {
        return all.stream().filter(String::isBlank).count();
    }
}
