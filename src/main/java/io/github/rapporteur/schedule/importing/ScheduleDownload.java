package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gets a schedule from the web: https only, few redirects, each of them checked, never a cookie, never much or for long.
 * Uses {@link HttpURLConnection} because its read timeout is what is wanted here (so long without a byte), and because it
 * needs no threads of its own.
 */
final class ScheduleDownload {
    /**
     * How much and how long.
     *
     * @param bytes most bytes, counted after unpacking
     * @param quietMillis longest wait for a connection or the next byte
     * @param totalMillis longest time for the whole download
     * @param redirects most redirects
     * @param plainHttp whether http is allowed
     */
    record Limits(int bytes, int quietMillis, long totalMillis, int redirects, boolean plainHttp) {}

    private static final Limits STANDARD = new Limits(20 * 1024 * 1024, 10_000, 120_000, 5, false);
    private static final int CHUNK = 16 * 1024;

    private final Limits limits;
    private final @Nullable SSLSocketFactory trust;

    ScheduleDownload(Limits limits) {
        this(limits, null);
    }

    /** @param trust makes the safe connections; null for those that trust whom Java trusts */
    private ScheduleDownload(Limits limits, @Nullable SSLSocketFactory trust) {
        this.limits = limits;
        this.trust = trust;
    }

    /** The download as the program uses it. */
    static ScheduleDownload standard() {
        return new ScheduleDownload(STANDARD);
    }

    /** As the program uses it, but with safe connections of the caller's own making. */
    static ScheduleDownload trusting(SSLSocketFactory trust) {
        return new ScheduleDownload(STANDARD, trust);
    }

    /**
     * The bytes behind an address that the user typed.
     *
     * @throws FileFormatException if there are more than a schedule can have
     * @throws IOException if they cannot be had; the message is a sentence
     */
    byte[] fetch(String typed, WorkMonitor monitor) throws IOException, FileFormatException, CancelledException {
        URI uri = address(typed);
        String typedHost = uri.getHost();
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            checkScheme(uri, typed);
            checkHost(uri, typed, Objects.equals(uri.getHost(), typedHost));
            monitor.report(new Progress(0, 0, "Getting " + uri.getHost()));
            HttpURLConnection connection = open(uri);
            try {
                int status = connection.getResponseCode();
                String location = connection.getHeaderField("Location");
                if (status >= 300 && status < 400 && location != null) {
                    uri = redirected(uri, location, typed);
                } else if (status == HttpURLConnection.HTTP_OK) {
                    return body(connection, typed, monitor);
                } else {
                    throw new IOException(typed + ": " + meaning(status));
                }
            } catch (SocketTimeoutException e) {
                throw new IOException(
                        typed + ": the server went silent for " + limits.quietMillis() / 1000
                                + " seconds. Try again later, or save the file in your browser and import that.",
                        e);
            } catch (UnknownHostException | ConnectException | NoRouteToHostException e) {
                throw unreachable(uri, typed, e);
            } catch (SocketException e) {
                throw new IOException(typed + ": the connection broke off. Try again.", e);
            } catch (SSLException e) {
                throw new IOException(
                        typed + ": no safe connection to " + uri.getHost() + " is possible (" + e.getMessage()
                                + "). Save the file in your browser and import that.",
                        e);
            } finally {
                connection.disconnect();
            }
        }
        throw new IOException(
                typed + ": the server sends from one address to the next without end. Ask the conference for"
                        + " the right address.");
    }

    private HttpURLConnection open(URI uri) throws IOException {
        if (!(uri.toURL().openConnection() instanceof HttpURLConnection connection)) {
            throw new IOException(uri + ": this is not a web address.");
        }
        if (trust != null && connection instanceof HttpsURLConnection safe) {
            safe.setSSLSocketFactory(trust);
        }
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(limits.quietMillis());
        connection.setReadTimeout(limits.quietMillis());
        connection.setRequestProperty("Accept-Encoding", "gzip");
        connection.setRequestProperty("Accept", "text/calendar, application/xml, application/json, */*;q=0.5");
        connection.setRequestProperty("User-Agent", "Rapporteur");
        return connection;
    }

    private byte[] body(HttpURLConnection connection, String typed, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        long deadline = System.nanoTime() + limits.totalMillis() * 1_000_000;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = unpacked(connection)) {
            int read = read(in, chunk, typed);
            while (read >= 0) {
                all.write(chunk, 0, read);
                if (all.size() > limits.bytes()) {
                    throw new FileFormatException(
                            typed,
                            "",
                            "the answer is bigger than " + limits.bytes() / (1024 * 1024) + " MB",
                            "No schedule is; check the address.");
                }
                if (System.nanoTime() > deadline) {
                    throw new IOException(
                            typed + ": the server is too slow. Save the file in your browser and import" + " that.");
                }
                monitor.stopIfCancelled();
                monitor.report(new Progress(all.size(), 0, "Getting the schedule"));
                read = read(in, chunk, typed);
            }
        } catch (ZipException | EOFException e) {
            throw new IOException(typed + ": the answer is damaged. Try again.", e);
        }
        return all.toByteArray();
    }

    /** Reads on; an answer that ends before it should is an error, since half a schedule would withdraw talks. */
    private static int read(InputStream in, byte[] chunk, String typed) throws IOException {
        try {
            return in.read(chunk);
        } catch (SocketTimeoutException | SocketException | SSLException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(typed + ": the answer broke off or is damaged. Try again.", e);
        }
    }

    private static InputStream unpacked(HttpURLConnection connection) throws IOException {
        boolean packed = "gzip".equalsIgnoreCase(connection.getContentEncoding());
        return packed ? new GZIPInputStream(connection.getInputStream()) : connection.getInputStream();
    }

    private static URI address(String typed) throws IOException {
        String text = typed.strip();
        boolean subscription = text.toLowerCase(Locale.ROOT).startsWith("webcal:");
        try {
            return new URI(subscription ? "https" + text.substring("webcal".length()) : text.replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw new IOException(typed + ": this is not a web address. Check how it is written.", e);
        }
    }

    private static URI redirected(URI from, String location, String typed) throws IOException {
        try {
            return from.resolve(new URI(location.strip().replace(" ", "%20")));
        } catch (URISyntaxException e) {
            throw new IOException(typed + ": the server sends on to something that is no address.", e);
        }
    }

    private void checkScheme(URI uri, String typed) throws IOException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("https") || (scheme.equals("http") && limits.plainHttp())) {
            return;
        }
        if (scheme.equals("http")) {
            throw new IOException(
                    typed + ": http is not safe, anybody on the way can change the schedule. Use the https"
                            + " address, or save the file in your browser and import that.");
        }
        throw new IOException(typed + ": only https addresses can be opened.");
    }

    /** Keeps an address from leading into the user's own network unless the user plainly typed such a one. */
    private static void checkHost(URI uri, String typed, boolean wasTyped) throws IOException {
        String host = uri.getHost();
        if (host == null || host.isEmpty()) {
            throw new IOException(typed + ": there is no host in this address. Check how it is written.");
        }
        if (wasTyped && isPlainlyLocal(host)) {
            return;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isInside(address)) {
                    throw new IOException(typed + ": leads to " + host + ", which is inside your own network. That was"
                            + " refused; if you trust it, type that address itself.");
                }
            }
        } catch (UnknownHostException e) {
            throw unreachable(uri, typed, e);
        }
    }

    private static boolean isPlainlyLocal(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        boolean literal = lower.startsWith("[") || lower.chars().allMatch(c -> ".0123456789".indexOf(c) >= 0);
        return literal
                || !lower.contains(".")
                || lower.endsWith(".local")
                || lower.endsWith(".lan")
                || lower.endsWith(".internal")
                || lower.endsWith(".home.arpa");
    }

    private static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrier;
    }

    private static IOException unreachable(URI uri, String typed, IOException cause) {
        return new IOException(
                typed + ": " + uri.getHost() + " cannot be reached. Check the address and the network.", cause);
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 ->
                "the server does not give this out (" + status + "). Save the file in your browser and"
                        + " import that.";
            case 404, 410 -> "there is nothing at this address (" + status + "). Check it.";
            case 429, 503 -> "the server is busy (" + status + "). Try again later.";
            default -> "the server answered " + status + " instead of the schedule. Try again later.";
        };
    }
}
