package io.github.rapporteur.app;

import io.github.rapporteur.common.task.FailureHandler;
import io.github.rapporteur.common.task.Serial;
import io.github.rapporteur.common.task.SerialThread;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a second start on a notebook hand its arguments to the first and end. The two meet at a Unix domain socket
 * {@code NAME.socket} beside the notebook, which only the user can connect to; nothing listens on the network.
 *
 * <p>Where there are no such sockets, or the path is too long for one (about 100 bytes), nobody listens; the second
 * start then learns from the notebook's lock that it comes second.
 */
final class SecondStart implements AutoCloseable {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);
    private static final Duration LONGEST_SAVING = Duration.ofSeconds(10);
    private static final System.Logger LOG = System.getLogger(SecondStart.class.getName());

    private final Path socket;
    private final Serial thread = new SerialThread("second starts");
    private final CountDownLatch begun = new CountDownLatch(1);
    private @Nullable ServerSocketChannel listening;
    private boolean closed;

    private SecondStart(Path socket) {
        this.socket = socket;
    }

    /**
     * Hands a start over to the program that has the notebook open.
     *
     * @return what it answers; empty when there is none, or when it does not answer within two seconds, ten if it has
     *     something to save first
     */
    static Optional<StartAnswer> handOver(Path notebook, StartRequest request) {
        Path socket = socketOf(notebook);
        if (Files.notExists(socket)) {
            return Optional.empty();
        }
        Duration longest = request.captured().isPresent() ? LONGEST_SAVING : LONGEST_ANSWER;
        try (TimedChannel first = new TimedChannel(connect(socket), longest)) {
            first.send(request.toBytes());
            return Optional.of(answer(first, request));
        } catch (IOException | UnsupportedOperationException e) {
            // Left behind by a crash, or not for us: the notebook's lock decides.
            LOG.log(System.Logger.Level.DEBUG, "Nobody answers at " + socket, e);
            return Optional.empty();
        }
    }

    /** A line that has been handed over must not be kept a second time by whoever brought it. */
    private static StartAnswer answer(TimedChannel first, StartRequest request) throws IOException {
        try {
            return StartAnswer.of(first.receive());
        } catch (IOException e) {
            if (request.captured().isPresent()) {
                return StartAnswer.SILENT;
            }
            throw e;
        }
    }

    /**
     * Begins to listen, on a thread of its own. Call it with the notebook open: who holds the notebook's lock owns the
     * socket.
     *
     * @param onRequest answers each second start, on a thread of its own
     * @param failures told when a request could not be acted on
     */
    static SecondStart listen(Path notebook, Function<StartRequest, StartAnswer> onRequest, FailureHandler failures) {
        SecondStart first = new SecondStart(socketOf(notebook));
        first.thread.start(
                () -> first.begin().ifPresent(channel -> serve(channel, onRequest)),
                problem -> failures.failed("Listening for second starts", problem));
        return first;
    }

    /** Waits until second starts are heard, or it is clear that they cannot be. */
    void awaitBegin() throws InterruptedException {
        begun.await();
    }

    private Optional<ServerSocketChannel> begin() {
        synchronized (this) {
            Optional<ServerSocketChannel> bound = closed ? Optional.empty() : bind(socket);
            listening = bound.orElse(null);
            begun.countDown();
            return bound;
        }
    }

    private static void serve(ServerSocketChannel listening, Function<StartRequest, StartAnswer> onRequest) {
        while (listening.isOpen()) {
            try (TimedChannel second = new TimedChannel(listening.accept(), LONGEST_ANSWER)) {
                StartAnswer answer = onRequest.apply(StartRequest.of(second.receive()));
                second.send(answer.toBytes());
            } catch (ClosedChannelException e) {
                LOG.log(System.Logger.Level.TRACE, "No more second starts are heard", e);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "A second start broke off", e);
            }
        }
    }

    private static SocketChannel connect(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<ServerSocketChannel> bind(Path socket) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                Files.deleteIfExists(socket);
                channel.bind(UnixDomainSocketAddress.of(socket));
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
                return Optional.of(channel);
            } catch (UnsupportedOperationException e) {
                // No POSIX permissions here: those of the folder hold.
                return Optional.of(channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.DEBUG, "Second starts cannot be heard at " + socket, e);
            return Optional.empty();
        }
    }

    /** Beside the notebook, which may be named with or without the ending of its database file. */
    private static Path socketOf(Path notebook) {
        Path file = notebook.toAbsolutePath().normalize();
        String name = String.valueOf(file.getFileName());
        String base = name.endsWith(".mv.db") ? name.substring(0, name.length() - ".mv.db".length()) : name;
        return file.resolveSibling(base + ".socket");
    }

    /** Listens no more. */
    @Override
    public void close() {
        try {
            stopListening();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The socket " + socket + " stays behind", e);
        } finally {
            thread.close();
        }
    }

    private synchronized void stopListening() throws IOException {
        closed = true;
        if (listening != null) {
            listening.close();
            Files.deleteIfExists(socket);
        }
    }
}
