package io.github.rapporteur.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(folder.toString());
        out.writeInt(arguments.size());
        for (String argument : arguments) {
            out.writeUTF(argument);
        }
        return bytes.toByteArray();
    }

    static StartRequest of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Path folder = Path.of(in.readUTF());
        int count = in.readInt();
        if (count < 0 || count > MOST_ARGUMENTS) {
            throw new IOException("no start request: " + count + " arguments");
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(in.readUTF());
        }
        return new StartRequest(folder, arguments);
    }
}
