package io.github.rapporteur.schedule.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates made a moment ago, which nobody trusts but the clients that are told to. */
public final class ServerCertificate {
    private static final char[] WORD = "changeit".toCharArray();

    private ServerCertificate() {}

    /** A server's and its clients' side at once: shows the certificate, and trusts it alone. */
    public static SSLContext of(Path folder, String host)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve(host + ".p12");
        keytool(file, "server", "-dname", "CN=" + host, "-ext", "SAN=dns:" + host);
        return context(file);
    }

    /** The same with a certificate that is out of date, given out by somebody who is trusted. */
    static SSLContext outOfDate(Path folder, String host)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve(host + ".p12");
        keytool(file, "signer", "-dname", "CN=Signer", "-ext", "bc:c");
        String[] dates = {"-startdate", "-10d", "-validity", "5"};
        keytool(
                file,
                "server",
                Stream.concat(
                                Stream.of(dates),
                                Stream.of("-dname", "CN=" + host, "-ext", "SAN=dns:" + host, "-signer", "signer"))
                        .toArray(String[]::new));
        return context(file);
    }

    private static void keytool(Path file, String alias, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(WORD)));
        command.addAll(List.of(more));
        Process maker = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(maker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (maker.waitFor() != 0) {
            throw new IOException("no certificate: " + said);
        }
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, WORD);
        }
        Certificate[] chain = keys.getCertificateChain("server");
        keys.deleteEntry("signer");
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, WORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, WORD);
        trusted.setCertificateEntry("trusted", chain[chain.length - 1]);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return made;
    }
}
