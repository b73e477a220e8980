package io.github.rapporteur.common.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes a file so that at no moment the only copy is half written: beside the target, forced to the disk, then moved
 * over it.
 *
 * <p>What is left when a step fails or the machine stops there:
 *
 * <ol>
 *   <li>make the folders of the target: the old file, perhaps empty new folders
 *   <li>write a new file under a name that nobody else has, {@code .NAME.<digits>.part}, beside the target: the old
 *       file; the half-written part is deleted, or stays after a power cut. A later write of the same target deletes it
 *       when an hour has passed and its digits prove that the program made it ({@link PartName})
 *   <li>force the part to the disk: as in 2
 *   <li>move the part over the target in one step: as in 2, or the new file, whole
 *   <li>force the folder's entry: the new file; after a power cut the old one or the new one, each whole
 * </ol>
 *
 * In every case {@code write} throws unless the new file is durable (step 5 is skipped where the system cannot force
 * folders, as Windows). A link in the target's place is replaced and never followed; a folder there stays. Any thread; of
 * two writers of one target at the same time the later one wins, whole.
 */
public final class SafeFile {
    private SafeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything to {@code out}, which is buffered; need not close it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a text in UTF-8. */
    public static void write(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes a file.
     *
     * @param target replaced if it exists; missing folders above it are made
     * @throws IOException if the new file is not durable; the old one is then still there, or the new one is (see above).
     *     It names the target, never the part
     */
    public static void write(Path target, Content content) throws IOException {
        new SafeWrite(FileSteps.OF_THE_SYSTEM).write(target, content);
    }

    /**
     * Gives a finished file its place: steps 3 to 5 for a file that was written by somebody else.
     *
     * @param part on the same disk as the target; gone afterwards
     * @param target replaced if it exists
     * @throws IOException if the file is not durable in its place
     */
    public static void moveInto(Path part, Path target) throws IOException {
        new SafeWrite(FileSteps.OF_THE_SYSTEM).moveInto(part, target);
    }
}
