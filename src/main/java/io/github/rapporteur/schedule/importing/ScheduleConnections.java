package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes connections for downloads. A name is looked up once; the addresses found are checked, and the connection goes to
 * one of them, so that a name server cannot say one thing to the check and another to the connection. Thread-safe.
 */
final class ScheduleConnections {
    private static final int MOST_ADDRESSES = 4;

    private final Network network;
    private final Supplier<SSLSocketFactory> trust;

    /** @param trust gives what makes the safe connections, when the first is needed; names of hosts are checked here */
    ScheduleConnections(Network network, Supplier<SSLSocketFactory> trust) {
        this.network = network;
        this.trust = trust;
    }

    /** How long connecting and waiting may take. */
    record Patience(WorkMonitor monitor, long quietMillis, long endNanos) {
        TimedSocket socket() {
            return new TimedSocket(monitor, quietMillis, endNanos);
        }
    }

    /**
     * A connection.
     *
     * @param socket the bare connection
     * @param channel what to speak through: the same, or the safe connection on it
     * @param isInside whether it leads where {@link AddressCheck} says nothing may be fetched from
     */
    record Connection(TimedSocket socket, Socket channel, boolean isInside) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /**
     * Connects.
     *
     * @param mayLeadInside whether the user wants this host even if it is in their own network
     * @param asked the address that the user knows, for messages
     * @throws DownloadException if it leads where it must not
     * @throws IOException if there is no connection
     */
    Connection open(ScheduleAddress address, boolean mayLeadInside, String asked, Patience patience)
            throws IOException {
        List<InetAddress> targets = network.addresses(address.host());
        if (!mayLeadInside && targets.stream().anyMatch(AddressCheck::isRefused)) {
            throw new DownloadException(
                    asked,
                    "leads to " + address.host() + ", which is inside your own network. That was refused; if you"
                            + " trust it, import " + address + " itself.");
        }
        IOException last = new IOException("no address");
        for (InetAddress target : targets.stream().limit(MOST_ADDRESSES).toList()) {
            TimedSocket socket = patience.socket();
            try {
                network.connect(socket, target, address.port(), socket.patience());
                Socket channel = address.isSafe() ? safe(socket, address) : socket;
                return new Connection(socket, channel, AddressCheck.isRefused(target));
            } catch (IOException e) {
                socket.close();
                e.addSuppressed(last);
                last = e;
                if (socket.isConnected() || e instanceof TimedSocket.TooSlowException) {
                    throw e;
                }
            }
        }
        throw last;
    }

    private Socket safe(TimedSocket socket, ScheduleAddress address) throws IOException {
        Socket made = trust.get().createSocket(socket, address.host(), address.port(), true);
        if (!(made instanceof SSLSocket safe)) {
            throw new IOException("this is no safe connection: " + made);
        }
        SSLParameters parameters = safe.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        safe.setSSLParameters(parameters);
        safe.startHandshake();
        return safe;
    }
}
