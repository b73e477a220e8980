package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.importing.ScheduleConnections.Connection;
import io.github.rapporteur.schedule.importing.ScheduleConnections.Patience;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLSocketFactory;

/**
 * Gets a schedule from the web: over safe connections, over few redirects, each of them checked, never a cookie, never
 * much or for long. Speaks HTTP itself, because no client of Java's lets one connect to the very address that was checked
 * and bounds all waiting. Thread-safe; blocks.
 */
final class ScheduleDownload {
    /**
     * How much and how long.
     *
     * @param bytes most bytes, counted after unpacking
     * @param quietMillis longest wait for a connection or the next byte
     * @param totalMillis longest time for the whole download
     * @param redirects most redirects
     */
    record Limits(int bytes, int quietMillis, long totalMillis, int redirects) {
        static final Limits STANDARD = new Limits(20 * 1024 * 1024, 10_000, 120_000, 5);
    }

    private static final int CHUNK = 16 * 1024;
    private static final int LOOK_BEHIND_THE_END_MILLIS = 1_000;
    private static final String SAVE = "Save the file in your browser and import that.";

    private final Limits limits;
    private final ScheduleConnections connections;
    private final int bytesInAll;

    ScheduleDownload(Limits limits, ScheduleConnections connections) {
        this(limits, connections, limits.bytes());
    }

    private ScheduleDownload(Limits limits, ScheduleConnections connections, int bytesInAll) {
        this.limits = limits;
        this.connections = connections;
        this.bytesInAll = bytesInAll;
    }

    /** The download as the program uses it, with safe connections made by what this gives when it is needed. */
    static ScheduleDownload trusting(Supplier<SSLSocketFactory> trust) {
        return new ScheduleDownload(Limits.STANDARD, new ScheduleConnections(Network.ofThisComputer(), trust));
    }

    /** The same for the rest of a download, of which so many bytes and so much time are spent. */
    ScheduleDownload after(long bytes, long nanos) {
        return new ScheduleDownload(
                new Limits(
                        (int) Math.max(0, limits.bytes() - bytes),
                        limits.quietMillis(),
                        Math.max(1, limits.totalMillis() - nanos / 1_000_000),
                        limits.redirects()),
                connections,
                bytesInAll);
    }

    /**
     * What is behind an address, or that it has not changed.
     *
     * @param known from the last time; {@link Validators#NONE} to get the content in any case
     * @throws FileFormatException if there are more bytes than a schedule can have
     * @throws PlainHttpException if it is an http address and that is not allowed
     * @throws IOException if they cannot be had; the message is a sentence
     */
    Fetched fetch(WebRequest request, Validators known, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        String asked = ScheduleAddress.shown(request.address());
        ScheduleAddress address = ScheduleAddress.typed(request.address());
        if (!address.isSafe() && !request.plainHttp()) {
            throw new PlainHttpException(asked);
        }
        monitor.stopIfCancelled();
        Patience patience =
                new Patience(monitor, limits.quietMillis(), System.nanoTime() + limits.totalMillis() * 1_000_000);
        String typedHost = ScheduleAddress.typed(request.typed()).host();
        boolean inside = true;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            monitor.report(new Progress(0, 0, "Getting " + address.host()));
            boolean mayLeadInside = inside && address.host().equals(typedHost);
            HttpAnswer answer;
            try (Connection connection = connections.open(address, mayLeadInside, asked, patience)) {
                inside = connection.isInside();
                answer = ask(connection, address, known);
                if (!isRedirect(answer)) {
                    return new Receiving(asked, connection, monitor).take(answer, address, known);
                }
            } catch (TimedSocket.StoppedException e) {
                throw new CancelledException();
            } catch (DownloadException e) {
                throw e;
            } catch (IOException e) {
                throw new IOException(
                        asked + ": " + DownloadProblem.meaning(e, address.host(), limits.quietMillis()), e);
            }
            address = next(address, answer, asked);
        }
        throw new DownloadException(
                asked,
                "the server sends from one address to the next without end. Ask the conference for the right address.");
    }

    private static HttpAnswer ask(Connection connection, ScheduleAddress address, Validators known) throws IOException {
        StringBuilder request = new StringBuilder("GET " + address.path() + " HTTP/1.1\r\n");
        header(request, "Host", address.authority());
        header(request, "User-Agent", "Rapporteur/" + version());
        header(request, "Accept", "text/calendar, application/xml, application/json, */*;q=0.5");
        header(request, "Accept-Encoding", "gzip");
        header(request, "Connection", "close");
        if (isKnown(address, known)) {
            header(request, "If-None-Match", known.etag());
            header(request, "If-Modified-Since", known.lastModified());
        }
        byte[] bytes = request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        connection.channel().getOutputStream().write(bytes);
        connection.channel().getOutputStream().flush();
        return HttpAnswer.read(new BufferedInputStream(connection.channel().getInputStream(), CHUNK));
    }

    private static void header(StringBuilder request, String name, String value) {
        if (!value.isEmpty()) {
            request.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private static boolean isKnown(ScheduleAddress address, Validators known) {
        return !known.isEmpty() && known.from().equals(address.toString());
    }

    private static String version() {
        String version = ScheduleDownload.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    private static boolean isRedirect(HttpAnswer answer) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> !answer.header("Location").isEmpty();
            default -> false;
        };
    }

    private static ScheduleAddress next(ScheduleAddress from, HttpAnswer answer, String asked) throws IOException {
        ScheduleAddress next = from.sentOnTo(answer.header("Location"), asked);
        if (from.isSafe() && !next.isSafe()) {
            throw new DownloadException(
                    asked,
                    "the server sends on to http, where anybody on the way can read and change the schedule. That was"
                            + " refused; if you trust the network, import " + next + " itself.");
        }
        return next;
    }

    /** Takes one answer. */
    private final class Receiving {
        private final String asked;
        private final Connection connection;
        private final WorkMonitor monitor;

        Receiving(String asked, Connection connection, WorkMonitor monitor) {
            this.asked = asked;
            this.connection = connection;
            this.monitor = monitor;
        }

        Fetched take(HttpAnswer answer, ScheduleAddress address, Validators known)
                throws IOException, FileFormatException, CancelledException {
            if (answer.status() == 304 && isKnown(address, known)) {
                return new Fetched.Unchanged(known);
            } else if (answer.status() != 200) {
                throw new DownloadException(
                        asked, DownloadProblem.meaning(answer.status(), answer.header("Retry-After")));
            }
            Validators validators =
                    new Validators(address.toString(), answer.header("ETag"), answer.header("Last-Modified"));
            return new Fetched.Body(
                    body(answer), Optional.of(address.uri()), validators.isEmpty() ? Validators.NONE : validators);
        }

        private byte[] body(HttpAnswer answer) throws IOException, FileFormatException, CancelledException {
            OptionalLong length = answer.length();
            if (length.orElse(0) > limits.bytes()) {
                throw tooMuch();
            }
            InputStream sent = answer.body(() -> connection.socket().hurry(LOOK_BEHIND_THE_END_MILLIS));
            String packing = answer.header("Content-Encoding").toLowerCase(Locale.ROOT);
            return switch (packing) {
                case "", "identity" -> all(sent, length.orElse(0));
                case "gzip", "x-gzip" -> {
                    byte[] unpacked = all(new GZIPInputStream(sent, CHUNK), 0);
                    all(sent, 0);
                    yield unpacked;
                }
                default ->
                    throw new DownloadException(
                            asked, "the answer is packed in a way that is not known (" + packing + "). " + SAVE);
            };
        }

        private byte[] all(InputStream in, long total) throws IOException, FileFormatException, CancelledException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                all.write(chunk, 0, read);
                if (all.size() > limits.bytes()) {
                    throw tooMuch();
                }
                monitor.stopIfCancelled();
                monitor.report(new Progress(all.size(), total, "Getting the schedule"));
            }
            return all.toByteArray();
        }

        private FileFormatException tooMuch() {
            return new FileFormatException(
                    asked,
                    "",
                    "the answer is bigger than " + bytesInAll / (1024 * 1024) + " MB",
                    "No schedule is; check the address.");
        }
    }
}
