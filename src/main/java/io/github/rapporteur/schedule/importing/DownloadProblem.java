package io.github.rapporteur.schedule.importing;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says what went wrong with a download: what, and what to do. */
final class DownloadProblem {
    private static final String SAVE = "save the file in your browser and import that.";

    private DownloadProblem() {}

    /** What a failure of the network, behind that host, means. */
    static String meaning(IOException failure, String host, long quietMillis) {
        return switch (failure) {
            case HttpAnswer.BrokenAnswerException broken -> broken.getMessage() + ". Try again, or " + SAVE;
            case TimedSocket.TooSlowException slow -> "the server is too slow. Try again later, or " + SAVE;
            case SocketTimeoutException silent ->
                "the server went silent for " + seconds(quietMillis) + " seconds. Try again later, or " + SAVE;
            case UnknownHostException unknown ->
                "the host " + host + " is not known. Check how the address is written, and the network.";
            case ConnectException refused ->
                host + " cannot be reached, it does not take the connection. Check the address and the network.";
            case NoRouteToHostException none ->
                host + " cannot be reached, no way leads there. Check the address and the network.";
            case SSLException unsafe -> unsafe(unsafe, host);
            case ZipException damaged -> "the answer broke off or is damaged. Try again.";
            case EOFException damaged -> "the answer broke off or is damaged. Try again.";
            default -> "the connection broke off. Try again.";
        };
    }

    /**
     * What a status other than "here it is" means.
     *
     * @param retryAfter the server's word when to come back; empty when there is none
     */
    static String meaning(int status, String retryAfter) {
        return switch (status) {
            case 401, 407 -> "the server wants a password (" + status + "). Log in with your browser, " + SAVE;
            case 403 -> "the server does not give this out (403). If your browser can open it, " + SAVE;
            case 404 -> "there is nothing at this address (404). Check how it is written.";
            case 410 ->
                "what was at this address has been taken away (410). Look on the conference's page for the new"
                        + " address.";
            case 429 -> "the server has been asked too often (429). " + again(retryAfter);
            case 503 -> "the server is busy (503). " + again(retryAfter);
            default ->
                status >= 500
                        ? "the server has a fault of its own (" + status + "). Try again later, or " + SAVE
                        : "the server answered " + status + " instead of the schedule. Check the address, or " + SAVE;
        };
    }

    private static String again(String retryAfter) {
        if (!retryAfter.matches("[1-9][0-9]{0,5}")) {
            return "Try again later.";
        }
        long seconds = Long.parseLong(retryAfter);
        return seconds <= 90
                ? "Try again in " + seconds + " seconds."
                : "Try again in " + (seconds + 59) / 60 + " minutes.";
    }

    private static String seconds(long millis) {
        return millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0);
    }

    private static String unsafe(SSLException unsafe, String host) {
        String why = why(unsafe, host);
        return "no safe connection to " + host + " is possible, " + why + ". Ask the conference, or " + SAVE;
    }

    private static String why(SSLException unsafe, String host) {
        for (@Nullable Throwable cause = unsafe; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (cause instanceof CertificateExpiredException) {
                return "its certificate is out of date, or this computer's clock is wrong";
            } else if (cause instanceof CertificateNotYetValidException) {
                return "its certificate is not valid yet, or this computer's clock is wrong";
            } else if (cause instanceof CertificateException && said.contains("ubject alternative")) {
                return "its certificate is for another host";
            } else if (cause instanceof CertificateException && said.startsWith("No name matching")) {
                return "its certificate is for another host than " + host;
            } else if (said.contains("unable to find valid certification path")) {
                return "its certificate comes from nobody whom this computer trusts";
            } else if (said.contains("Unsupported or unrecognized SSL message")) {
                return "it does not speak https";
            }
        }
        return "the two could not agree (" + unsafe.getMessage() + ")";
    }
}
