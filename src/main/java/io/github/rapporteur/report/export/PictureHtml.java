package io.github.rapporteur.report.export;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Writes pictures of the notebook: as figures where they stand alone, in the line where they stand among words. */
final class PictureHtml {
    private final Html out;
    private final ReportPictures pictures;

    PictureHtml(Html out, ReportPictures pictures) {
        this.out = out;
        this.pictures = pictures;
    }

    /** Whether a paragraph has a picture that is not inside emphasis or a link. */
    boolean isIn(Node paragraph) {
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (isPicture(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPicture(Node node) {
        return node instanceof Image image
                && pictures.at(image.getDestination()).isPresent();
    }

    /** Writes a paragraph in pieces: words between the pictures, each picture as a figure. */
    void paragraph(Node paragraph, AbstractVisitor words) {
        boolean open = false;
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (isPicture(child)) {
                out.raw(open ? "</p>" : "");
                open = false;
                figure((Image) child);
            } else if (open || !isBlank(child)) {
                out.raw(open ? "" : "<p>");
                open = true;
                child.accept(words);
            }
        }
        out.raw(open ? "</p>" : "");
    }

    private static boolean isBlank(Node node) {
        return node instanceof SoftLineBreak
                || (node instanceof Text text && text.getLiteral().isBlank());
    }

    private void figure(Image image) {
        pictures.at(image.getDestination()).ifPresent(picture -> {
            out.raw("<figure class=\"r-picture\">");
            img(image, picture);
            String caption = image.getTitle() == null ? "" : image.getTitle();
            if (!picture.line(caption).isEmpty()) {
                out.raw("<figcaption>").text(caption);
                span("r-people", picture.peopleWords());
                span("r-credit", picture.creditWords());
                out.raw("</figcaption>");
            }
            out.raw("</figure>");
        });
    }

    private void span(String styleClass, String words) {
        if (!words.isEmpty()) {
            out.raw(" <span class=\"").raw(styleClass).raw("\">").text(words).raw("</span>");
        }
    }

    /** Writes a picture among words; false when it is none of the notebook's. */
    boolean inline(Image image) {
        pictures.at(image.getDestination()).ifPresent(picture -> img(image, picture));
        return isPicture(image);
    }

    private void img(Image image, ReportPicture picture) {
        StringBuilder alternative = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                alternative.append(text.getLiteral());
            }
        });
        out.raw("<img");
        if (pictures.areInPage()) {
            // Nothing in it could end the attribute, and it is long.
            out.raw(" src=\"").raw(picture.dataAddress()).raw("\"");
        } else {
            out.attribute("src", pictures.address(picture));
        }
        out.raw(" width=\"")
                .number(picture.file().width())
                .raw("\" height=\"")
                .number(picture.file().height())
                .raw("\"")
                .attribute("alt", alternative.toString())
                .raw(">");
    }
}
