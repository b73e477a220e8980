package io.github.rapporteur.schedule.importing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;

/** Names and connections of the network; an interface, so that tests can lie about both. Blocks. */
interface Network {
    /** The addresses of a host, at least one. */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** Connects a socket to exactly that address. */
    void connect(Socket socket, InetAddress address, int port, int millis) throws IOException;

    /** The network that this computer is in. */
    static Network ofThisComputer() {
        return new Network() {
            @Override
            public List<InetAddress> addresses(String host) throws UnknownHostException {
                return List.of(InetAddress.getAllByName(host));
            }

            @Override
            public void connect(Socket socket, InetAddress address, int port, int millis) throws IOException {
                socket.connect(new InetSocketAddress(address, port), millis);
            }
        };
    }
}
