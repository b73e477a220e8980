package io.github.rapporteur.app;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.rapporteur.schedule.importing.ServerCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** An https server on this machine with a certificate made a moment ago, which nobody trusts but its own clients. */
final class SafeServer implements AutoCloseable {
    private final HttpsServer server;
    private final SSLContext context;

    SafeServer(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        context = ServerCertificate.of(folder, "localhost");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.start();
    }

    /** Answers with that text from now on; every other path is not found. */
    SafeServer serving(String path, String text) {
        server.createContext(path, exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        return this;
    }

    /** As {@link #serving}, but only once: whoever knows this version is told that it has not changed. */
    SafeServer versioned(String path, String text, String etag) {
        server.createContext(path, exchange -> {
            boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
            if (!known) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        return this;
    }

    String address(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    /** Connections that trust this server. */
    SSLSocketFactory trust() {
        return context.getSocketFactory();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
