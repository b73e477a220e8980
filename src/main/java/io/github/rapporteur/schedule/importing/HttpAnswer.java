package io.github.rapporteur.schedule.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server's answer: its status, its headers, and a body that is exactly as long as the answer says (RFC 9112). Strict
 * where leniency would take half a schedule for a whole one, since that withdraws talks. One thread.
 */
final class HttpAnswer {
    private static final int MOST_HEAD_BYTES = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[0-9] ([1-9][0-9]{2})(?: .*)?");
    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(.*?)[ \\t]*");

    private final int status;
    private final Map<String, String> headers;
    private final InputStream in;

    /** An answer is not what it says it is. The message is a clause: "the answer broke off". */
    static final class BrokenAnswerException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenAnswerException(String clause) {
            super(clause);
        }
    }

    private HttpAnswer(int status, Map<String, String> headers, InputStream in) {
        this.status = status;
        this.headers = headers;
        this.in = in;
    }

    /** Reads status and headers; passes over what a server says in between. */
    static HttpAnswer read(InputStream in) throws IOException {
        Head head = new Head(in);
        HttpAnswer answer = head.read();
        while (answer.status < 200) {
            answer = head.read();
        }
        return answer;
    }

    int status() {
        return status;
    }

    /** A header's value; empty when it was not sent. Of one sent more than once all values, with commas. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** How long the body is said to be. */
    OptionalLong length() throws BrokenAnswerException {
        String length = header("Content-Length").replaceFirst("^([0-9]+)(?:, *\\1)+$", "$1");
        if (length.isEmpty() || !header("Transfer-Encoding").isEmpty()) {
            return OptionalLong.empty();
        }
        if (!length.matches("[0-9]{1,18}")) {
            throw new BrokenAnswerException("the answer does not say plainly how long it is");
        }
        return OptionalLong.of(Long.parseLong(length));
    }

    /**
     * The body as it was sent, still packed.
     *
     * @param beforeEnd called before looking whether a body of a given length goes on
     */
    InputStream body(Runnable beforeEnd) throws BrokenAnswerException {
        String coding = header("Transfer-Encoding").toLowerCase(Locale.ROOT);
        OptionalLong length = length();
        if (coding.equals("chunked")) {
            return new ChunkedBody(in);
        } else if (!coding.isEmpty() && !coding.equals("identity")) {
            throw new BrokenAnswerException("the answer is packed in a way that is not known (" + coding + ")");
        }
        return length.isPresent() ? new MeasuredBody(in, length.getAsLong(), beforeEnd) : in;
    }

    /** Reads lines, of which there may not be endlessly many. */
    private static final class Head {
        private final InputStream in;
        private int read;

        Head(InputStream in) {
            this.in = in;
        }

        HttpAnswer read() throws IOException {
            Matcher first = STATUS.matcher(line());
            if (!first.matches()) {
                throw new BrokenAnswerException("what answers there is no web server");
            }
            Map<String, String> headers = new HashMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                Matcher header = HEADER.matcher(line);
                if (!header.matches()) {
                    throw new BrokenAnswerException("the answer's headers are damaged");
                }
                headers.merge(
                        header.group(1).toLowerCase(Locale.ROOT), header.group(2), (one, other) -> one + ", " + other);
            }
            return new HttpAnswer(Integer.parseInt(first.group(1)), headers, in);
        }

        /** Headers behind a body say nothing that is wanted here. */
        void passOver() throws IOException {
            String line = line();
            while (!line.isEmpty()) {
                line = line();
            }
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = next(); next != '\n'; next = next()) {
                line.append((char) next);
            }
            int end = line.length();
            return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
        }

        private int next() throws IOException {
            int next = in.read();
            if (next < 0) {
                throw new BrokenAnswerException("the server broke off before it answered");
            } else if (++read > MOST_HEAD_BYTES) {
                throw new BrokenAnswerException("the answer's headers do not end");
            }
            return next;
        }
    }

    /** A body whose length was said beforehand. */
    private static final class MeasuredBody extends InputStream {
        private final InputStream in;
        private final long length;
        private final Runnable beforeEnd;
        private long left;
        private boolean looked;

        MeasuredBody(InputStream in, long length, Runnable beforeEnd) {
            this.in = in;
            this.length = length;
            this.left = length;
            this.beforeEnd = beforeEnd;
        }

        @Override
        public int read() throws IOException {
            return oneOf(this);
        }

        @Override
        public int read(byte[] bytes, int from, int wanted) throws IOException {
            if (left == 0) {
                lookBehindTheEnd();
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(left, wanted));
            if (read < 0) {
                throw new BrokenAnswerException(
                        "the answer broke off after " + (length - left) + " of " + length + " bytes");
            }
            left -= read;
            return read;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(left, in.available());
        }

        private void lookBehindTheEnd() throws IOException {
            if (looked) {
                return;
            }
            looked = true;
            beforeEnd.run();
            int more;
            try {
                more = in.read();
            } catch (TimedSocket.StoppedException e) {
                throw e;
            } catch (IOException e) {
                // The server keeps the connection, or drops it: all that was said has come.
                more = -1;
            }
            if (more >= 0) {
                throw new BrokenAnswerException(
                        "the answer is longer than the " + length + " bytes it is said to have");
            }
        }
    }

    /** A body in pieces, each with its length before it. */
    private static final class ChunkedBody extends InputStream {
        private static final int MOST_DIGITS = 8;

        private final InputStream in;
        private long left;
        private boolean begun;
        private boolean over;

        ChunkedBody(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return oneOf(this);
        }

        @Override
        public int read(byte[] bytes, int from, int wanted) throws IOException {
            if (left == 0 && !over) {
                beginPiece();
            }
            if (over) {
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(left, wanted));
            if (read < 0) {
                throw broken();
            }
            left -= read;
            return read;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(left, in.available());
        }

        private void beginPiece() throws IOException {
            Head lines = new Head(in);
            try {
                if (begun && !lines.line().isEmpty()) {
                    throw new BrokenAnswerException("a piece of the answer is not as long as it is said to be");
                }
                begun = true;
                String size = lines.line().replaceFirst("[ \\t]*(;.*)?$", "");
                if (!size.matches("[0-9A-Fa-f]{1," + MOST_DIGITS + "}")) {
                    throw broken();
                }
                left = Long.parseLong(size, 16);
                over = left == 0;
                if (over) {
                    lines.passOver();
                }
            } catch (BrokenAnswerException e) {
                throw over ? e : broken(e);
            }
        }

        private static BrokenAnswerException broken() {
            return new BrokenAnswerException("the answer broke off or is damaged");
        }

        private static BrokenAnswerException broken(@Nullable Throwable cause) {
            BrokenAnswerException broken = broken();
            broken.initCause(cause);
            return broken;
        }
    }

    private static int oneOf(InputStream in) throws IOException {
        byte[] one = new byte[1];
        return in.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
}
