package io.github.rapporteur.schedule.importing;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A web server on this machine that answers byte for byte what a test wants, also what no good server would. */
public final class OddServer implements AutoCloseable {
    private final ServerSocket socket;
    private final boolean safe;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** What is done for a request. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(OutputStream out, String request) throws IOException, InterruptedException;
    }

    /** @param context for https; null for http */
    public OddServer(@Nullable SSLContext context) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        safe = context != null;
        socket = context == null
                ? new ServerSocket(0, 50, here)
                : context.getServerSocketFactory().createServerSocket(0, 50, here);
        threads.execute(this::accept);
    }

    /** Behaves so for that path, with its query; other paths are not found. */
    public OddServer on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** Gives out a text. */
    public OddServer serving(String path, String text) {
        return on(path, (out, request) -> out.write(whole("", text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Sends on. */
    public OddServer sendingOn(String path, String target) {
        return on(path, (out, request) -> out.write(head("302 Found", "Location: " + target)));
    }

    /** All requests so far, each with its headers. */
    public List<String> requests() {
        return requests;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The address of a path, by this machine's name when it is safe. */
    public String address(String path) {
        return (safe ? "https://localhost:" : "http://127.0.0.1:") + port() + path;
    }

    /** Waits that long, or until the test is over; whether it is. */
    public boolean isOverAfter(long millis) throws InterruptedException {
        return over.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Says nothing more until the test is over. */
    public void fallSilent() throws InterruptedException {
        over.await();
    }

    static byte[] head(String status, String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return ("HTTP/1.1 " + status + "\r\n" + lines + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An answer with its length and one more header. */
    static byte[] whole(String header, byte[] body) {
        String more = header.isEmpty() ? "" : "\r\n" + header;
        return together(head("200 OK", "Content-Length: " + body.length + more), body);
    }

    static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(all)) {
            out.write(bytes);
        }
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        socket.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            over.countDown();
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder request = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append(line).append('\n');
            }
            String[] words = request.toString().split(" ", 3);
            requests.add(request.toString());
            String path = words.length < 2 ? "" : words[1];
            behaviours
                    .getOrDefault(path, (out, asked) -> out.write(head("404 Not Found", "Content-Length: 0")))
                    .answer(client.getOutputStream(), request.toString());
            client.getOutputStream().flush();
        } catch (IOException e) {
            // The client has gone, as it may.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
