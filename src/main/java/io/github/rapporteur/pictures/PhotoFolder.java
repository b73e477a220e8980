package io.github.rapporteur.pictures;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pictures of a folder and the folders in it, the first taken first, each once; those without a time come last, by
 * name.
 *
 * @param refusals sentences on files that are pictures and can not be read
 */
public record PhotoFolder(List<Photo> photos, List<String> refusals) {
    private static final int DEEPEST = 5;
    private static final int MOST = 5_000;
    private static final Set<String> ENDINGS =
            Set.of("png", "jpg", "jpeg", "jpe", "gif", "webp", "bmp", "heic", "heif", "avif");

    /** Keeps its own lists. */
    public PhotoFolder {
        photos = List.copyOf(photos);
        refusals = List.copyOf(refusals);
    }

    /**
     * Reads a folder. Blocks; not for the JavaFX thread.
     *
     * @param pictures tells which of them are kept already
     * @throws IOException if the folder can not be read
     * @throws CancelledException when asked to stop
     */
    public static PhotoFolder read(Path folder, PictureRepository pictures, WorkMonitor monitor)
            throws IOException, CancelledException {
        List<Path> files = files(folder);
        PictureReading reading = new PictureReading();
        List<Photo> photos = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        Set<PictureHash> seen = new HashSet<>();
        int number = 0;
        for (Path file : files) {
            monitor.stopIfCancelled();
            monitor.report(new Progress(++number, files.size(), "Reading pictures"));
            try {
                byte[] bytes = reading.bytes(file);
                PictureFacts facts = reading.facts(bytes, String.valueOf(file.getFileName()));
                PictureHash hash = PictureHash.of(bytes);
                if (seen.add(hash)) {
                    photos.add(new Photo(
                            file, hash, facts, pictures.find(hash.hex()).isPresent()));
                }
            } catch (FileFormatException e) {
                refusals.add(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                refusals.add(file.getFileName() + ": it can not be read: " + e.getMessage() + ".");
            }
        }
        photos.sort(Comparator.comparing(
                        (Photo photo) -> photo.taken().map(TakenTime::local).orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Photo::name));
        return new PhotoFolder(photos, refusals);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            return all.filter(PhotoFolder::isPicture).sorted().limit(MOST).toList();
        }
    }

    private static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean isHidden = name.startsWith(".");
        return !isHidden && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(file);
    }
}
