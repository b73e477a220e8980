package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.task.WorkMonitor;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * A connection on which nobody waits for long: neither for the next byte nor for a server that sends one now and then,
 * nor after the user has cancelled. A safe connection on top of it waits no longer either. One thread.
 */
final class TimedSocket extends Socket {
    private static final long LOOK_UP_MILLIS = 200;

    private final WorkMonitor monitor;
    private final long endNanos;
    private long quietMillis;

    /** The whole download has taken too long. */
    static final class TooSlowException extends InterruptedIOException {
        private static final long serialVersionUID = 1L;
    }

    /** The user cancelled. */
    static final class StoppedException extends InterruptedIOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param quietMillis longest wait for the next byte
     * @param endNanos when all must be over, by {@link System#nanoTime()}
     */
    TimedSocket(WorkMonitor monitor, long quietMillis, long endNanos) {
        this.monitor = monitor;
        this.quietMillis = quietMillis;
        this.endNanos = endNanos;
    }

    /** From now on waits so long for the next byte, if that is shorter. */
    void hurry(long millis) {
        quietMillis = Math.min(quietMillis, millis);
    }

    /** How long a connection may take from now on. */
    int patience() throws TooSlowException {
        return (int) Math.max(1, Math.min(quietMillis, left(endNanos)));
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return patiently(in, bytes, from, length);
            }
        };
    }

    private int patiently(InputStream in, byte[] bytes, int from, int length) throws IOException {
        long quietEnd = System.nanoTime() + quietMillis * 1_000_000;
        while (true) {
            if (monitor.isCancelled()) {
                throw new StoppedException();
            }
            long wait = Math.min(left(endNanos), (quietEnd - System.nanoTime()) / 1_000_000);
            if (wait <= 0) {
                throw new SocketTimeoutException("not a byte for " + quietMillis + " ms");
            }
            setSoTimeout((int) Math.min(LOOK_UP_MILLIS, wait));
            try {
                return in.read(bytes, from, length);
            } catch (SocketTimeoutException e) {
                // The server may still speak: look at the user and the time, and wait on.
            }
        }
    }

    /** Milliseconds until then; never less than one. */
    private static long left(long endNanos) throws TooSlowException {
        long left = endNanos - System.nanoTime();
        if (left <= 0) {
            throw new TooSlowException();
        }
        return Math.max(1, left / 1_000_000);
    }
}
