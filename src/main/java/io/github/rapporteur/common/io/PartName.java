package io.github.rapporteur.common.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Names for what is on its way beside its target: {@code .NAME.<digits>.ENDING}. Half of the digits are chance, so that no
 * file of anybody has the name already; the others follow from them, so that the program knows its own again. Any thread.
 */
public final class PartName {
    private static final int CHANCE = 16;
    private static final int SEAL = 8;

    /** Most systems take 255 bytes; this leaves room for the rest. */
    private static final int LONGEST = 180;

    /** Nothing is on its way that long: whoever left it there has stopped. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    private PartName() {}

    /**
     * A new name beside a target.
     *
     * @param ending without the dot; letters only
     */
    public static Path beside(Path target, String ending) {
        String name = shortened(target);
        String chance = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return folder(target).resolve("." + name + "." + chance + seal(name, chance, ending) + "." + ending);
    }

    /**
     * What writers of a target have left there under such names and will not come back for, as after a power cut. A file
     * whose digits are not the program's own, or that has changed within the last hour, is not among them.
     *
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> leftBehind(Path target, String ending) throws IOException {
        String name = shortened(target);
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                folder(target), file -> isOwn(String.valueOf(file.getFileName()), name, ending))) {
            for (Path file : all) {
                if (isOld(file)) {
                    left.add(file);
                }
            }
        }
        return left;
    }

    private static boolean isOwn(String file, String name, String ending) {
        int digits = name.length() + 2;
        if (!file.startsWith("." + name + ".")
                || !file.endsWith("." + ending)
                || file.length() != digits + CHANCE + SEAL + 1 + ending.length()) {
            return false;
        }
        String chance = file.substring(digits, digits + CHANCE);
        return file.startsWith(seal(name, chance, ending), digits + CHANCE);
    }

    private static boolean isOld(Path file) throws IOException {
        return !Files.isSymbolicLink(file)
                && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(Instant.now().minus(ON_ITS_WAY));
    }

    private static String seal(String name, String chance, String ending) {
        return Sha256.hex("Rapporteur\n" + name + "\n" + chance + "\n" + ending).substring(0, SEAL);
    }

    private static String shortened(Path target) {
        String name = String.valueOf(target.getFileName());
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name;
    }

    private static Path folder(Path target) {
        return target.toAbsolutePath().resolveSibling("").normalize();
    }
}
