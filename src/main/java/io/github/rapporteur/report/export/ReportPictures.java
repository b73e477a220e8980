package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.SideBySide;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureRepository;
import io.github.rapporteur.report.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The pictures that a report names. One that is not in the notebook, or can not be read, is left out: its alternative text
 * stands in its place, and a remark says so. What is private is not in a report, and so none of its pictures is here.
 */
public final class ReportPictures {
    /** None: of a report without pictures, and where pictures can not go along. */
    public static final ReportPictures NONE = new ReportPictures(Map.of(), 0, 0, "");

    private final Map<String, ReportPicture> byName;
    private final int missing;
    private final int mute;
    private final String folder;

    private ReportPictures(Map<String, ReportPicture> byName, int missing, int mute, String folder) {
        this.folder = folder;
        this.byName = byName;
        this.missing = missing;
        this.mute = mute;
    }

    /**
     * Reads those of a report.
     *
     * @param team the full names of those whom the report may name otherwise
     * @param published remembers what was drawn before
     * @param longest of their sides, px
     * @throws CancelledException when asked to stop
     */
    static ReportPictures of(
            Report report,
            Set<String> team,
            PictureRepository pictures,
            PublishedPictures published,
            int longest,
            WorkMonitor monitor)
            throws CancelledException {
        List<PictureMention> mentions = ReportMentions.in(report);
        if (mentions.isEmpty()) {
            return NONE;
        }
        Map<String, PictureMention> first = new LinkedHashMap<>();
        mentions.forEach(mention -> first.putIfAbsent(mention.name(), mention));
        List<Optional<ReportPicture>> drawn;
        try {
            drawn = SideBySide.map(
                    first.values(),
                    "Drawing pictures",
                    monitor,
                    mention -> read(mention, pictures, published, longest));
        } finally {
            published.keep(pictures);
        }
        UnaryOperator<String> names = names(report);
        UnaryOperator<String> credits = credit -> credited(credit, team, names);
        Map<String, ReportPicture> byName = new LinkedHashMap<>();
        Iterator<String> name = first.keySet().iterator();
        for (Optional<ReportPicture> one : drawn) {
            String its = name.next();
            one.ifPresent(picture -> byName.put(its, picture.named(names, credits)));
        }
        int mute = (int) mentions.stream()
                .filter(mention -> mention.alternative().isEmpty())
                .count();
        return new ReportPictures(byName, first.size() - byName.size(), mute, "");
    }

    /** Speakers are named in full, all others as the team is. */
    private static UnaryOperator<String> names(Report report) {
        Set<String> speakers = report.groups().stream()
                .flatMap(group -> group.talks().stream())
                .flatMap(talk -> talk.speakers().stream())
                .map(CleanText::folded)
                .collect(Collectors.toSet());
        return name -> speakers.contains(CleanText.folded(name))
                ? name
                : report.head().names().of(name);
    }

    /** Who is not of the team, or a licence, stays as it was written. */
    private static String credited(String credit, Set<String> team, UnaryOperator<String> names) {
        String named = credit;
        for (String name : team) {
            named = named.replace(name, names.apply(name));
        }
        return named;
    }

    private static Optional<ReportPicture> read(
            PictureMention mention, PictureRepository pictures, PublishedPictures published, int longest) {
        Optional<Picture> found = pictures.find(mention.name());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Picture picture = found.get();
        try {
            return Optional.of(ReportPicture.of(
                    picture,
                    published.of(picture, pictures, longest),
                    mention.caption().isEmpty() ? mention.alternative() : mention.caption()));
        } catch (FileFormatException | StoreException e) {
            System.getLogger(ReportPictures.class.getName())
                    .log(System.Logger.Level.WARNING, "A picture of a report can not be read.", e);
            return Optional.empty();
        }
    }

    /** The picture that a target such as {@code picture:3f2a91bc00d1e2f3} means; empty for a missing one and all else. */
    Optional<ReportPicture> at(String target) {
        return Optional.ofNullable(byName.get(PictureMention.nameIn(target)));
    }

    /** What the list of pictures says of one: its caption, who is on it and whose it is; never empty. */
    String words(Report.PictureEntry entry) {
        ReportPicture picture = byName.get(entry.name());
        String words = picture == null ? entry.caption() : picture.line(entry.caption());
        return words.isEmpty() ? "A picture" : words;
    }

    /** The same, for a page that has them as files in a folder. */
    ReportPictures inFolder(String newFolder) {
        return new ReportPictures(byName, missing, mute, newFolder);
    }

    /** Whether a page has them in itself. */
    boolean areInPage() {
        return folder.isEmpty();
    }

    /** Where a page finds one: in a folder, or in the page itself. */
    String address(ReportPicture picture) {
        return areInPage() ? picture.dataAddress() : folder + "/" + picture.fileName();
    }

    /** All of them, each once. */
    Collection<ReportPicture> all() {
        return new ArrayList<>(byName.values());
    }

    /** How many go along. */
    public int count() {
        return byName.size();
    }

    /** How many are named and do not. */
    public int missing() {
        return missing;
    }

    /** What the writer wants to know before publishing, sentences; none when all is well. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (missing > 0) {
            remarks.add((missing == 1 ? "1 picture is" : missing + " pictures are")
                    + " missing from this notebook: " + (missing == 1 ? "its" : "their")
                    + " words stand in " + (missing == 1 ? "its" : "their") + " place. Insert the file again.");
        }
        if (mute > 0) {
            remarks.add(Counted.of(mute, "picture")
                    + " without alternative text: F2 on a picture under its note adds one.");
        }
        return remarks;
    }
}
