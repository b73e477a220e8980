package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.pictures.PictureLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the pictures of an exported Markdown file are: in a folder beside it, or in the file itself. Nothing else on the
 * disk is ever read: an address is two plain names, and neither of them may be a link to somewhere else.
 */
final class ExportedPictures {
    private static final String NAME = "[a-z0-9][a-z0-9-]*";
    private static final String STEM = "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?";
    private static final Pattern BESIDE = Pattern.compile("(?:" + STEM + "-)?pictures/" + NAME + "\\.(?:png|jpg)");
    private static final Pattern OF_SITE = Pattern.compile("/assets/" + STEM + "/" + NAME + "\\.(?:png|jpg)");
    private static final Pattern DATA = Pattern.compile("data:image/(png|jpeg);base64,");

    private static final String CURE = "Insert that picture again.";

    private final Path file;

    /** @param file the Markdown */
    ExportedPictures(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Whether an address can be one of an export's pictures. */
    static boolean isAddress(String address) {
        return DATA.matcher(address).lookingAt()
                || BESIDE.matcher(address).matches()
                || OF_SITE.matcher(address).matches();
    }

    /** What a picture of such an address is called, for messages. */
    static String name(String address) {
        if (address.startsWith("data:")) {
            return address.startsWith("data:image/png") ? "picture.png" : "picture.jpg";
        }
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /**
     * The file at such an address; no more of it than a picture may have, and a byte.
     *
     * @throws FileFormatException if there is none; says why
     */
    byte[] read(String address) throws FileFormatException {
        if (address.startsWith("data:")) {
            return data(address);
        }
        Path base = base(address);
        String relative = address.startsWith("/") ? address.substring(1) : address;
        Path there = base.resolve(relative);
        try {
            boolean isOwn = there.toRealPath().equals(base.toRealPath().resolve(relative));
            if (!isOwn || !Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)) {
                throw missing(relative, "not an ordinary file in the export's own folder", null);
            }
            try (InputStream in = Files.newInputStream(there, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(PictureLimits.USUAL.bytes() + 1);
            }
        } catch (IOException e) {
            throw missing(relative, Files.exists(there) ? "it can not be read" : "it is not there", e);
        }
    }

    private static FileFormatException missing(String name, String why, @Nullable Exception cause) {
        return new FileFormatException(name, "", why, CURE, cause);
    }

    /** The folder that addresses are seen from: of a post for Jekyll that of its site. */
    private Path base(String address) {
        Path site = address.startsWith("/") ? PictureFolder.siteOf(file) : null;
        return site == null ? file.resolveSibling("") : site;
    }

    private static byte[] data(String address) throws FileFormatException {
        try {
            return Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(name(address), "", "a picture in the file is damaged", CURE, e);
        }
    }
}
