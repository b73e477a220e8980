package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What Jekyll expects of a post: a name with a date, in a folder of a site that has its pictures too. */
final class JekyllPost {
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}-.+\\.[^.]+");
    private static final String POSTS = "_posts";

    private JekyllPost() {}

    /** A name with the date of the report before it; that of the conference's last day when the report has none. */
    static String name(Report report, String name) {
        Report.Head head = report.head();
        String date = head.date().isEmpty() ? head.dates().last() : head.date();
        return date.isEmpty() ? name : date + "-" + name;
    }

    /**
     * What the writer has still to do, so that Jekyll finds it all; sentences.
     *
     * @param hasPictures whether there are any beside it
     */
    static List<String> remarks(Report report, Path file, boolean hasPictures) {
        List<String> remarks = new ArrayList<>();
        Path posts = file.toAbsolutePath().normalize().getParent();
        String name = String.valueOf(file.getFileName());
        boolean isInSite = PictureFolder.siteOf(file) != null;
        if (!isInSite) {
            remarks.add(name + " is in no site of Jekyll: put it into the folder _posts of yours"
                    + (hasPictures
                            ? ", and the folder assets beside _posts, where its links look for the pictures."
                            : "."));
        }
        if ((!isInSite || (posts != null && posts.endsWith(POSTS)))
                && !NAME.matcher(name).matches()) {
            remarks.add(
                    "Jekyll takes a post only when its name begins with its date: call it " + name(report, name) + ".");
        }
        return remarks;
    }
}
