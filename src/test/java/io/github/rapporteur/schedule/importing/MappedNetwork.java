package io.github.rapporteur.schedule.importing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * A network in which names have the addresses that a test gives them, one after the other at each look-up, and every
 * connection ends at this machine.
 */
class MappedNetwork implements Network {
    private final Map<String, Queue<List<InetAddress>>> names = new HashMap<>();

    /** The addresses that connections went to. */
    final List<String> connected = new ArrayList<>();

    /** At the next look-up that has no other answer yet, the name has these addresses; the last answer stays. */
    MappedNetwork name(String host, String... addresses) {
        names.computeIfAbsent(host, key -> new ArrayDeque<>())
                .add(Stream.of(addresses).map(InetAddress::ofLiteral).toList());
        return this;
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        Queue<List<InetAddress>> answers = names.get(host);
        if (answers == null) {
            return List.of(InetAddress.getAllByName(host));
        }
        return answers.size() == 1 ? answers.element() : answers.remove();
    }

    @Override
    public void connect(Socket socket, InetAddress address, int port, int millis) throws IOException {
        connected.add(address.getHostAddress());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
    }
}
