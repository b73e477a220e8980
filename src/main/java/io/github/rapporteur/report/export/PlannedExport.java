package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FilePlace;
import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An export whose files are known and not yet written, so that whoever asked for it can be asked about files that are in
 * the way. Pictures are written first and the page last; what an earlier export wrote and this one has no more is taken
 * away, and nothing else. Blocks; not for the JavaFX thread.
 */
public final class PlannedExport {
    private static final String PICTURES = "pictures";

    private final Report report;
    private final Path file;
    private final Path managed;
    /** A page in one file, exported beside the Markdown of that name, leaves the Markdown's pictures where they are. */
    private final boolean ownsManaged;
    /** Whose the managed folder is: a report's, or a Markdown file's. */
    private final String inFolder;

    private final SortedMap<String, byte[]> inManaged = new TreeMap<>();
    private final Map<Path, byte[]> all = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final int pictureCount;
    private final long length;

    /**
     * Plans it.
     *
     * @param target a file, or a folder; see {@link #fileFor}
     * @throws IOException if a picture can not be put into the file
     */
    public PlannedExport(
            Report report, ReportPictures pictures, ExportFormat format, ExportOptions options, Path target)
            throws IOException {
        this.report = report;
        boolean folder = options.isFolder(format);
        file = fileFor(report, format, options, target);
        boolean beside = folder || (format == ExportFormat.MARKDOWN && !options.embedded());
        PictureFolder pictureFolder = folder
                ? new PictureFolder(file.resolveSibling(PICTURES), PICTURES)
                : PictureFolder.of(file, options.frontMatter());
        ownsManaged = folder || format == ExportFormat.MARKDOWN;
        managed = folder ? file.resolveSibling("") : pictureFolder.place();
        inFolder = CleanText.line(
                folder
                        ? format.ending() + " " + report.head().conferenceId() + " "
                                + report.head().title()
                        : String.valueOf(file.getFileName()));
        pictureCount = format.hasPictures() ? pictures.count() : 0;
        if (beside) {
            for (ReportPicture picture : pictures.all()) {
                byte[] bytes = picture.file().bytes();
                inManaged.put((folder ? PICTURES + "/" : "") + picture.fileName(), bytes);
                all.put(pictureFolder.place().resolve(picture.fileName()), bytes);
            }
        }
        byte[] bytes = format.bytes(report, pictures, pictureFolder.link(), options);
        length = bytes.length;
        all.put(file, bytes);
        if (folder) {
            inManaged.put(String.valueOf(file.getFileName()), bytes);
        }
        remark(format, options, !folder && !inManaged.isEmpty());
    }

    private void remark(ExportFormat format, ExportOptions options, boolean isWithAssets) throws IOException {
        remarks.addAll(options.style().remarks());
        if (format == ExportFormat.PDF) {
            PdfFonts.remark(ExportFormat.HTML.write(report)).ifPresent(remarks::add);
        }
        options.lackingFootnotes(report).ifPresent(remarks::add);
        if (format == ExportFormat.MARKDOWN && options.frontMatter() == FrontMatter.JEKYLL) {
            remarks.addAll(JekyllPost.remarks(report, file, isWithAssets));
        }
    }

    /**
     * The file that a report goes to.
     *
     * @param target where a folder is written: that folder; else the file, or a folder that gets one named after the report
     */
    public static Path fileFor(Report report, ExportFormat format, ExportOptions options, Path target) {
        return options.isFolder(format) || Files.isDirectory(target)
                ? target.resolve(fileName(report, report.head().title(), format, options))
                : target;
    }

    /**
     * What the file of a report is called when nobody says so: {@code index} in a folder of its own, and after its date
     * and title as a post.
     *
     * @param title what it is called after otherwise
     */
    public static String fileName(Report report, String title, ExportFormat format, ExportOptions options) {
        if (options.isFolder(format)) {
            return "index." + format.ending();
        }
        String name = ReportExport.fileName(title, format);
        boolean isPost = format == ExportFormat.MARKDOWN && options.frontMatter() == FrontMatter.JEKYLL;
        return isPost ? JekyllPost.name(report, name) : name;
    }

    /** The page or text. */
    public Path file() {
        return file;
    }

    /** All files that will be written, the page last. */
    public List<Path> files() {
        return List.copyOf(all.keySet());
    }

    /** What is not as it was wished, a sentence each. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * Files that would be replaced or taken away, and are not as an earlier export of this report wrote them into its
     * folder.
     */
    public List<Path> inTheWay() throws IOException {
        FolderManifest manifest = FolderManifest.of(managed);
        List<Path> others = new ArrayList<>();
        boolean isOthers = ownsManaged && manifest.isOfAnother(inFolder);
        if (isOthers) {
            for (String name : manifest.names()) {
                if (!inManaged.containsKey(name) && manifest.wrote(name)) {
                    others.add(managed.resolve(name));
                }
            }
        }
        for (Map.Entry<Path, byte[]> one : all.entrySet()) {
            Path there = one.getKey();
            boolean own = !isOthers && wrote(manifest, there);
            if (FilePlace.isTaken(there) && !own && !isSame(there, one.getValue())) {
                others.add(there);
            }
        }
        return others;
    }

    /** Whether one of the files in the way is there because another report was exported to that place. */
    public boolean isOfAnotherReport(Path inTheWay) throws IOException {
        FolderManifest manifest = FolderManifest.of(managed);
        return ownsManaged && manifest.isOfAnother(inFolder) && wrote(manifest, inTheWay);
    }

    private boolean wrote(FolderManifest manifest, Path there) throws IOException {
        return there.startsWith(managed)
                && manifest.wrote(managed.relativize(there).toString().replace('\\', '/'));
    }

    private static boolean isSame(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /**
     * Writes all files, each whole or not at all.
     *
     * @throws IOException if one could not be written; the files that stood there before are still there or, those already
     *     written, whole and new
     */
    public WrittenReport write() throws IOException {
        FolderManifest manifest = FolderManifest.of(managed);
        if (ownsManaged) {
            manifest.begin(inManaged, inFolder);
        }
        for (Map.Entry<Path, byte[]> one : all.entrySet()) {
            SafeFile.write(one.getKey(), out -> out.write(one.getValue()));
        }
        if (ownsManaged) {
            manifest.finish(inManaged);
        }
        return new WrittenReport(file, length, report.counts(), pictureCount);
    }
}
