package io.github.rapporteur.dist;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the jars of the packaged program with their classes uncompressed: the first picture needs thousands of them,
 * and reading is quicker than inflating (see src/docs/performance.md). All else, native libraries among it, stays
 * compressed; no file but the jars is touched. Classes of the oldest format become {@link NewerClasses}. Run by the
 * package phase.
 */
public final class StoredClasses {
    private StoredClasses() {}

    /** Arguments: the folders whose jars are to be rewritten; one that is so already is left alone. */
    public static void main(String[] args) throws IOException {
        for (String folder : args) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(folder), "*.jar")) {
                for (Path jar : jars) {
                    if (!isDone(jar)) {
                        rewrite(jar);
                    }
                }
            }
        }
    }

    private static boolean isDone(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (isClass(entry) && !isDone(zip, entry)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isDone(ZipFile zip, ZipEntry entry) throws IOException {
        if (entry.getMethod() != ZipEntry.STORED) {
            return false;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return !NewerClasses.isOld(in.readNBytes(NewerClasses.HEADER));
        }
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class");
    }

    private static void rewrite(Path jar) throws IOException {
        Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(fresh));
                ZipOutputStream out = new ZipOutputStream(file)) {
            NewerClasses newer = new NewerClasses(zip);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = content(zip, entry, newer);
                out.putNextEntry(isClass(entry) ? stored(entry, content) : compressed(entry));
                out.write(content);
                out.closeEntry();
            }
        }
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] content(ZipFile zip, ZipEntry entry, NewerClasses newer) throws IOException {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        return isClass(entry) ? newer.newer(content) : content;
    }

    private static ZipEntry compressed(ZipEntry old) {
        ZipEntry entry = new ZipEntry(old.getName());
        entry.setTime(old.getTime());
        return entry;
    }

    private static ZipEntry stored(ZipEntry old, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = compressed(old);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
