package io.github.rapporteur.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a second start asks of the first.
 *
 * @param folder where it was started: relative paths among the arguments start there
 * @param arguments as they were on its command line
 */
record StartRequest(Path folder, List<String> arguments) {
    private static final int MOST_ARGUMENTS = 1_000;

    StartRequest {
        arguments = List.copyOf(arguments);
    }

    /** Asks for a line in the note of the talk that is on. */
    static StartRequest toCapture(String words) {
        return new StartRequest(Path.of("").toAbsolutePath(), List.of(StartArguments.CAPTURE, words));
    }

    /** The line to add to the note of the talk that is on; empty when the window is asked for. */
    Optional<String> captured() {
        boolean captures = arguments.size() == 2 && arguments.getFirst().equals(StartArguments.CAPTURE);
        return captures ? Optional.of(arguments.getLast()) : Optional.empty();
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        write(out, folder.toString());
        out.writeInt(arguments.size());
        for (String argument : arguments) {
            write(out, argument);
        }
        return bytes.toByteArray();
    }

    static StartRequest of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Path folder = folder(read(in));
        int count = in.readInt();
        if (count < 0 || count > MOST_ARGUMENTS) {
            throw new IOException("no start request: " + count + " arguments");
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(read(in));
        }
        return new StartRequest(folder, arguments);
    }

    private static Path folder(String words) throws IOException {
        try {
            return Path.of(words);
        } catch (InvalidPathException e) {
            throw new IOException("no start request: " + e.getMessage(), e);
        }
    }

    /** With a length of four bytes: a line to capture may be longer than DataOutput's own strings. */
    private static void write(DataOutputStream out, String words) throws IOException {
        byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("no start request: a word of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
