package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.importing.ScheduleConnections.Connection;
import io.github.rapporteur.schedule.importing.ScheduleConnections.Patience;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;

/**
 * Asks web addresses whether they answer, under the rules by which schedules are fetched: never into the user's own
 * network, few redirects, each of them checked, no cookie, never for long. Reads no more than the head of an answer.
 * Thread-safe; blocks.
 */
public final class LinkProbe {
    private static final int MOST_REDIRECTS = 5;
    private static final int QUIET_MILLIS = 10_000;
    private static final long TOTAL_MILLIS = 20_000;
    private static final int HEAD_BYTES = 16 * 1024;

    private final ScheduleConnections connections;

    LinkProbe(ScheduleConnections connections) {
        this.connections = connections;
    }

    /** Over the network that this computer is in. */
    public static LinkProbe ofThisComputer() {
        return new LinkProbe(
                new ScheduleConnections(Network.ofThisComputer(), HttpsURLConnection::getDefaultSSLSocketFactory));
    }

    /**
     * Asks one after the other.
     *
     * @return for each that leads nowhere, a clause that says why, in the order given
     * @throws CancelledException when asked to stop
     */
    public Map<String, String> silent(List<String> addresses, WorkMonitor monitor) throws CancelledException {
        Map<String, String> silent = new LinkedHashMap<>();
        int number = 0;
        for (String address : addresses) {
            monitor.stopIfCancelled();
            monitor.report(new Progress(++number, addresses.size(), "Checking links"));
            whySilent(address, monitor).ifPresent(why -> silent.put(address, why));
        }
        return silent;
    }

    /** Why an address leads nowhere; empty when it answers. */
    private Optional<String> whySilent(String written, WorkMonitor monitor) throws CancelledException {
        String host = written;
        try {
            Patience patience = new Patience(monitor, QUIET_MILLIS, System.nanoTime() + TOTAL_MILLIS * 1_000_000);
            ScheduleAddress address = ScheduleAddress.typed(written);
            String method = "HEAD";
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                host = address.host();
                HttpAnswer answer = ask(method, address, written, patience);
                int status = answer.status();
                boolean refusesHead = method.equals("HEAD") && status >= 400 && status != 429;
                if (refusesHead) {
                    // Many servers know only how to give a page, not how to say that there is one.
                    method = "GET";
                } else if (status >= 300
                        && status < 400
                        && !answer.header("Location").isEmpty()) {
                    address = address.sentOnTo(answer.header("Location"), written);
                } else {
                    return meaning(status);
                }
            }
            return Optional.of("the server sends from one address to the next without end");
        } catch (TimedSocket.StoppedException e) {
            throw new CancelledException();
        } catch (DownloadException e) {
            return Optional.of("it leads into your own network");
        } catch (IOException e) {
            return Optional.of(meaning(e, host));
        }
    }

    private HttpAnswer ask(String method, ScheduleAddress address, String asked, Patience patience) throws IOException {
        try (Connection connection = connections.open(address, false, asked, patience)) {
            String request = method + " " + address.path() + " HTTP/1.1\r\nHost: " + address.authority()
                    + "\r\nUser-Agent: Rapporteur\r\nAccept: */*\r\nConnection: close\r\n\r\n";
            connection.channel().getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            connection.channel().getOutputStream().flush();
            return HttpAnswer.read(new BufferedInputStream(connection.channel().getInputStream(), HEAD_BYTES));
        }
    }

    /** A page that asks for a password, or that machines are kept from, is there for people. */
    private static Optional<String> meaning(int status) {
        boolean isThere = status < 400 || status == 401 || status == 403 || status == 407 || status == 429;
        if (isThere) {
            return Optional.empty();
        }
        return Optional.of(
                status == 404 || status == 410
                        ? "there is nothing at this address (" + status + ")"
                        : "the server answers with a fault (" + status + ")");
    }

    private static String meaning(IOException failure, String host) {
        String sentence = DownloadProblem.meaning(failure, host, QUIET_MILLIS);
        int end = sentence.indexOf(". ");
        return end < 0 ? sentence.replaceFirst("\\.$", "") : sentence.substring(0, end);
    }
}
