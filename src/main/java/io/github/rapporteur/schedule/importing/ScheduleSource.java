package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
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

    /**
     * The whole content, or that it has not changed. Only servers can tell that; other sources always give the content.
     * Blocks; not on the JavaFX thread.
     *
     * @param known what the source gave the last time; {@link Validators#NONE} to get the content in any case
     * @throws FileFormatException if it is bigger than a schedule can be
     * @throws PlainHttpException if it is an http address and {@link #allowingHttp()} has not been said
     * @throws IOException if it cannot be had; the message is a sentence for the user
     */
    default Fetched fetch(Validators known, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        return new Fetched.Body(bytes(monitor), Optional.empty(), Validators.NONE);
    }

    /** Whether it is the files of one conference, in a folder or chosen together, which have no content of their own. */
    default boolean isFolder() {
        return false;
    }

    /** Whether it is behind a web address. */
    default boolean isOnTheWeb() {
        return false;
    }

    /** The same with http allowed, after the user has said so; only where the address itself is http. */
    default ScheduleSource allowingHttp() {
        return this;
    }

    /** The schedule behind a link that was found in this source. */
    default ScheduleSource linkedTo(URI link) {
        return of(link.toString());
    }

    /** The same source, content already fetched. */
    default ScheduleSource holding(Fetched.Body body) {
        return new FetchedSource(this, body);
    }

    /**
     * The file or web address that the user typed, or what {@link #address()} said of a source; {@code webcal:} stands
     * for {@code https:}.
     */
    static ScheduleSource of(String pathOrAddress) {
        String typed = pathOrAddress.strip();
        String lower = typed.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("webcal:")) {
            return WebSource.typed(typed, ScheduleDownload.trusting(HttpsURLConnection::getDefaultSSLSocketFactory));
        }
        return ofFiles(typed.lines().map(Path::of).toList());
    }

    /**
     * A web address behind safe connections of the caller's own making, for servers that Java does not trust.
     *
     * @param address https or webcal; http too, but see {@link #allowingHttp()}
     */
    static ScheduleSource ofAddress(String address, SSLSocketFactory trust) {
        return WebSource.typed(address.strip(), ScheduleDownload.trusting(() -> trust));
    }

    /** A file, or a folder with the files of one conference. */
    static ScheduleSource ofFile(Path file) {
        return new FileSource(file);
    }

    /**
     * Files, or folders, with what belongs to one conference.
     *
     * @param files one or more
     */
    static ScheduleSource ofFiles(List<Path> files) {
        return files.size() == 1 ? new FileSource(files.getFirst()) : new FilesSource(files);
    }

    /**
     * Bytes at hand, such as the bundled sample.
     *
     * @param name for messages, and the source that the notebook remembers
     */
    static ScheduleSource ofBytes(String name, byte[] bytes) {
        return new BytesSource(name, bytes);
    }
}
