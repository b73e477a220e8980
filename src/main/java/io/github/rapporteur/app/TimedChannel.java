package io.github.rapporteur.app;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Sends and takes short messages (4 bytes of length, then the content) without waiting for ever. */
final class TimedChannel implements AutoCloseable {
    private static final int LONGEST = 1 << 20;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long deadline;

    /** Takes the channel over and closes it in the end. */
    TimedChannel(SocketChannel channel, Duration atMost) throws IOException {
        this.channel = channel;
        deadline = System.nanoTime() + atMost.toNanos();
        channel.configureBlocking(false);
        selector = Selector.open();
        key = channel.register(selector, SelectionKey.OP_READ);
    }

    void send(byte[] content) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(Integer.BYTES + content.length)
                .putInt(content.length)
                .put(content)
                .flip();
        while (message.hasRemaining()) {
            if (channel.write(message) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    byte[] receive() throws IOException {
        int length = read(Integer.BYTES).getInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no message: length " + length);
        }
        return read(length).array();
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(length);
        while (content.hasRemaining()) {
            int count = channel.read(content);
            if (count < 0) {
                throw new EOFException("the other side went away");
            }
            if (count == 0) {
                await(SelectionKey.OP_READ);
            }
        }
        return content.flip();
    }

    private void await(int operation) throws IOException {
        key.interestOps(operation);
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0 || selector.select(left) == 0) {
            throw new IOException("the other side does not answer");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }
}
