package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the pictures of a Markdown file lie: in a folder that is this file's alone.
 *
 * @param place the folder
 * @param link what links in the file call it
 */
record PictureFolder(Path place, String link) {
    /** Names that are the same on every system and in every link. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9])?");

    private static final int DIGITS = 8;
    private static final String ASSETS = "assets";

    /** What Jekyll calls its settings; they lie where its site begins. */
    private static final List<String> SETTINGS = List.of("_config.yml", "_config.yaml", "_config.toml");

    /** Folders of posts, which lie where the site begins unless its settings say otherwise. */
    private static final List<String> POSTS = List.of("_posts", "_drafts");

    /** That of a file. */
    static PictureFolder of(Path file, FrontMatter site) {
        String stem = stem(String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ""));
        if (site != FrontMatter.JEKYLL) {
            String name = stem + "-pictures";
            return new PictureFolder(file.resolveSibling(name), name);
        }
        Path begin = siteOf(file);
        Path assets = begin == null ? file.resolveSibling(ASSETS) : begin.resolve(ASSETS);
        return new PictureFolder(assets.resolve(stem), "/" + ASSETS + "/" + stem);
    }

    /** Names that differ have stems that differ, whatever letters they are of. */
    private static String stem(String name) {
        return PLAIN.matcher(name).matches()
                ? name
                : ReportPicture.slug(name, "report") + "-" + Sha256.hex(name).substring(0, DIGITS);
    }

    /** Where the Jekyll site begins that a file is in; null when it is in none. */
    static @Nullable Path siteOf(Path file) {
        Path above = file.toAbsolutePath().normalize().getParent();
        for (Path folder = above; folder != null; folder = folder.getParent()) {
            if (SETTINGS.stream().map(folder::resolve).anyMatch(Files::isRegularFile)) {
                return folder;
            }
        }
        for (Path folder = above; folder != null; folder = folder.getParent()) {
            if (POSTS.stream().anyMatch(folder::endsWith)) {
                return folder.getParent();
            }
        }
        return null;
    }
}
