package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondStartTest {
    @TempDir
    Path folder;

    private final BlockingQueue<StartRequest> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
    private Path notebook;
    private Path socket;
    private StartRequest request;

    @BeforeEach
    void setUp() {
        notebook = folder.resolve("talks.notebook");
        socket = folder.resolve("talks.notebook.socket");
        request = new StartRequest(folder, List.of("import", "Zeitplan für alle.ics", ""));
    }

    @Test
    void secondStartHandsItsArgumentsToTheFirst() throws InterruptedException {
        try (SecondStart first = listen()) {
            assertThat(SecondStart.handOver(notebook, request)).contains(StartAnswer.SHOWN);
            assertThat(SecondStart.handOver(folder.resolve("talks.notebook.mv.db"), request))
                    .as("the same notebook by its other name")
                    .contains(StartAnswer.SHOWN);
            assertThat(first).isNotNull();
        }
        assertThat(requests).containsExactly(request, request);
        assertThat(failures).isEmpty();
    }

    @Test
    void firstStartFindsNobody() {
        assertThat(SecondStart.handOver(notebook, request)).isEmpty();
    }

    @Test
    void nobodyAnswersAfterTheFirstHasEndedAndItLeavesNothingBehind() throws InterruptedException {
        listen().close();
        assertThat(socket).doesNotExist();
        assertThat(SecondStart.handOver(notebook, request)).isEmpty();
    }

    @Test
    void socketLeftByACrashIsTakenOver() throws IOException, InterruptedException {
        try (ServerSocketChannel crashed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            crashed.bind(UnixDomainSocketAddress.of(socket));
        }
        assertThat(socket).exists();
        assertThat(SecondStart.handOver(notebook, request)).isEmpty();
        try (SecondStart first = listen()) {
            assertThat(SecondStart.handOver(notebook, request)).contains(StartAnswer.SHOWN);
            assertThat(first).isNotNull();
        }
    }

    @Test
    void closingBeforeItHasBegunLeavesNothingBehind() throws InterruptedException {
        SecondStart first = SecondStart.listen(notebook, this::heard, this::failed);
        first.close();
        first.awaitBegin();
        assertThat(socket).doesNotExist();
    }

    @Test
    void firstThatHangsIsGivenUpAfterAWhile() throws IOException, InterruptedException {
        try (ServerSocketChannel hanging = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            hanging.bind(UnixDomainSocketAddress.of(socket));
            assertThat(SecondStart.handOver(notebook, request)).isEmpty();
        }
    }

    @Test
    void nonsenseAtTheSocketDoesNotDisturbTheNextStart() throws IOException, InterruptedException {
        try (SecondStart first = listen();
                SocketChannel nonsense = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            nonsense.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 2, 'x', 'y'}));
            assertThat(SecondStart.handOver(notebook, request)).contains(StartAnswer.SHOWN);
            assertThat(first).isNotNull();
        }
    }

    @Test
    void onlyTheUserMayConnect() throws IOException, InterruptedException {
        try (SecondStart first = listen()) {
            assertThat(first).isNotNull();
            assertThat(Files.getPosixFilePermissions(socket)).hasSize(2);
        }
    }

    @Test
    void pathTooLongForASocketMeansThatNobodyListens() throws IOException, InterruptedException {
        Path deep = Files.createDirectories(folder.resolve("a".repeat(80)).resolve("b".repeat(80)));
        Path far = deep.resolve("talks.notebook");
        try (SecondStart first = SecondStart.listen(far, this::heard, this::failed)) {
            first.awaitBegin();
            assertThat(SecondStart.handOver(far, request)).isEmpty();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void answerComesBackToTheSecondStart() throws InterruptedException {
        StartAnswer sorry = new StartAnswer(false, "Nichts behalten: Größe „0“ 🎤.");
        try (SecondStart first = SecondStart.listen(notebook, asked -> sorry, this::failed)) {
            first.awaitBegin();
            assertThat(SecondStart.handOver(notebook, StartRequest.toCapture("x".repeat(100_000))))
                    .contains(sorry);
        }
    }

    private StartAnswer heard(StartRequest heard) {
        requests.add(heard);
        return StartAnswer.SHOWN;
    }

    private SecondStart listen() throws InterruptedException {
        SecondStart first = SecondStart.listen(notebook, this::heard, this::failed);
        first.awaitBegin();
        return first;
    }

    private void failed(String what, Exception problem) {
        failures.add(what + ": " + problem);
    }
}
