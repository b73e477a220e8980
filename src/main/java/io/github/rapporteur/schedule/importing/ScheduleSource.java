package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.net.ssl.SSLSocketFactory;

/** Where a schedule comes from: a file, an address, or bytes that the program carries. */
public interface ScheduleSource {
    /** Name for messages: the file's name without its folder, or the whole address. */
    String name();

    /** What the notebook remembers as the source: the file's absolute path, or the address. */
    String address();

    /**
     * The whole content. Blocks; not on the JavaFX thread.
     *
     * @throws FileFormatException if it is bigger than a schedule can be
     * @throws IOException if it cannot be had; the message is a sentence for the user
     */
    byte[] bytes(WorkMonitor monitor) throws IOException, FileFormatException, CancelledException;

    /** The file or web address that the user typed; {@code webcal:} stands for {@code https:}. */
    static ScheduleSource of(String pathOrAddress) {
        String typed = pathOrAddress.strip();
        String lower = typed.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("webcal://")) {
            return new WebSource(typed, ScheduleDownload.standard());
        }
        return new FileSource(Path.of(typed));
    }

    /**
     * A web address behind safe connections of the caller's own making, for servers that Java does not trust.
     *
     * @param address https
     */
    static ScheduleSource ofAddress(String address, SSLSocketFactory trust) {
        return new WebSource(address.strip(), ScheduleDownload.trusting(trust));
    }

    /** A file, or a folder with the files of one conference. */
    static ScheduleSource ofFile(Path file) {
        return new FileSource(file);
    }

    /**
     * Bytes at hand, such as the bundled sample.
     *
     * @param name for messages, and the source that the notebook remembers
     */
    static ScheduleSource ofBytes(String name, byte[] bytes) {
        return new BytesSource(name, bytes);
    }

    /** The same, for reading it again in another way: what comes from elsewhere is fetched once and kept. */
    static ScheduleSource held(ScheduleSource source) {
        return source instanceof FileSource ? source : new HeldSource(source);
    }
}
