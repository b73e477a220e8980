package io.github.rapporteur.report;

import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.schedule.TalkId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of one note goes into the report. */
final class TalkSelection {
    /** Of a note that is taken as it is: the conference's. */
    static final TalkSelection ALL = new TalkSelection(null, Omissions.NONE, true);

    /** Of a note from which only is gathered. */
    static final TalkSelection NOTHING = new TalkSelection(null, Omissions.NONE, false);

    private final @Nullable TalkId talk;
    private final Omissions omissions;
    private final boolean all;

    private TalkSelection(@Nullable TalkId talk, Omissions omissions, boolean all) {
        this.talk = talk;
        this.omissions = omissions;
        this.all = all;
    }

    static TalkSelection of(TalkId talk, Omissions omissions) {
        return new TalkSelection(talk, omissions, false);
    }

    boolean takes(TalkContent content) {
        return talk == null ? all : omissions.takes(talk, content);
    }

    boolean takes(Block.Quotation quotation) {
        return talk == null ? all : omissions.takes(talk, quotation);
    }

    /** What is left of text of the note's own: without pictures that are left out, or with nothing but pictures. */
    String prose(String markdown) {
        List<PictureMention> pictures = talk == null ? List.of() : PictureMentions.in(markdown);
        if (!takes(TalkContent.NOTES)) {
            StringBuilder left = new StringBuilder();
            for (PictureMention picture : pictures) {
                if (takes(picture)) {
                    left.append(left.isEmpty() ? "" : "\n\n")
                            .append(picture.range().of(markdown));
                }
            }
            return left.toString();
        }
        return withoutPictures(markdown);
    }

    /** The words of a mark, without pictures that are left out. */
    String withoutPictures(String markdown) {
        if (talk == null) {
            return markdown;
        }
        StringBuilder left = new StringBuilder(markdown);
        for (PictureMention picture : PictureMentions.in(markdown).reversed()) {
            if (!takes(picture)) {
                left.delete(picture.range().start(), picture.range().end());
            }
        }
        return left.toString();
    }

    /** The quote, without pictures that are left out. */
    Block.Quotation withoutPictures(Block.Quotation quotation) {
        return new Block.Quotation(
                withoutPictures(quotation.markdown()),
                quotation.who(),
                quotation.voice(),
                quotation.exact(),
                quotation.likedBy(),
                quotation.tags(),
                quotation.source());
    }

    private boolean takes(PictureMention picture) {
        return talk == null ? all : omissions.takes(talk, picture);
    }
}
