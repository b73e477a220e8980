package io.github.rapporteur.common.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HeadStartTest {
    @Test
    void workGoesOnBeforeAnybodyAsksForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);

        HeadStart<String> start = HeadStart.begin("test", () -> {
            begun.countDown();
            return Thread.currentThread().getName();
        });
        begun.await();

        assertThat(start.await()).startsWith("test");
    }

    @Test
    void whatTheWorkThrewComesToWhoeverAsks() {
        HeadStart<String> start = HeadStart.begin("test", () -> {
            throw new IOException("no such file");
        });

        assertThatThrownBy(start::await).isInstanceOf(IOException.class).hasMessage("no such file");
        assertThatThrownBy(start::await).isInstanceOf(IOException.class);
    }
}
