package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.ui.MarkKind;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Draws a line of the quotes pane: words, who said them, tags or what must be known about them, likes, time. */
final class QuoteCell extends ListCell<QuotesRow> {
    /** What of a row the mouse is on. */
    enum Part {
        WORDS,
        NAME,
        TAGS
    }

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Deeper headings stand no further in: the pane is narrow. */
    private static final int DEEPEST = 5;

    private final Function<QuotesRow.Said, @Nullable Node> editor;
    private final ObservableValue<Number> caretIndex;

    /**
     * @param editor the field in place of a quote's second line while it is edited, or null
     * @param caretIndex the row of the quote or mark that the caret is in
     */
    QuoteCell(Function<QuotesRow.Said, @Nullable Node> editor, ObservableValue<Number> caretIndex) {
        this.editor = editor;
        this.caretIndex = caretIndex;
        caretIndex.addListener((property, old, now) -> showCaret());
        indexProperty().addListener((property, old, now) -> showCaret());
        getStyleClass().add("quotes-cell");
        setMinWidth(0);
        setPrefWidth(0);
    }

    private void showCaret() {
        pseudoClassStateChanged(
                HERE, getIndex() >= 0 && getIndex() == caretIndex.getValue().intValue());
    }

    @Override
    protected void updateItem(@Nullable QuotesRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(
                switch (row) {
                    case QuotesRow.Heading heading -> heading(heading);
                    case QuotesRow.Said said -> said(said);
                    case QuotesRow.Marked marked -> marked(marked);
                    case QuotesRow.Section section -> section(section);
                });
        setAccessibleText(spoken(row));
        // Headings are not stops: the mouse must not choose them either.
        setMouseTransparent(!row.isStop());
    }

    /** A list asks its cells for their height before it has given them a width: words that wrap need it. */
    @Override
    protected double computePrefHeight(double width) {
        Node graphic = getGraphic();
        if (graphic == null) {
            return super.computePrefHeight(width);
        }
        double known = width > 0 ? width : getListView().getWidth() - 14;
        double inside = Math.max(40, known - snappedLeftInset() - snappedRightInset());
        return snappedTopInset() + graphic.prefHeight(inside) + snappedBottomInset();
    }

    private static Node heading(QuotesRow.Heading heading) {
        Label words = new Label(heading.words());
        words.getStyleClass().add("group-heading");
        Label more = new Label(heading.more());
        more.getStyleClass().add("meta");
        HBox line = new HBox(6, words, more);
        line.getStyleClass().add("quotes-heading");
        if (heading.needsEye()) {
            words.getStyleClass().add("needs-eye");
            line.getChildren().addFirst(needsEyeIcon());
        }
        line.setAlignment(Pos.BOTTOM_LEFT);
        return line;
    }

    private static Text needsEyeIcon() {
        Text icon = Icons.icon(Feather.USER_X);
        icon.getStyleClass().add("needs-eye");
        return icon;
    }

    private Node said(QuotesRow.Said said) {
        Label words = new Label(said.words());
        WrappedLabel.wrap(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add(said.role() == Role.TEAM_MATE ? "pane-quip" : "pane-quote");
        Node field = editor.apply(said);
        VBox item = new VBox(3, words, field == null ? foot(said) : field);
        item.setFillWidth(true);
        return item;
    }

    /** What a press on some node of a row is for; empty when it is not on a row that leads somewhere. */
    static Optional<Part> partAt(EventTarget target) {
        Part part = Part.WORDS;
        for (Node node = target instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            if (node.getProperties().get(Part.class) instanceof Part marked) {
                part = marked;
            }
            if (node instanceof QuoteCell cell) {
                return cell.isEmpty() ? Optional.empty() : Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static Node foot(QuotesRow.Said said) {
        Mark.Quote quote = said.quote();
        Label about = new Label(about(quote));
        about.getStyleClass().add("meta");
        about.setMinWidth(0);
        about.getProperties().put(Part.class, Part.TAGS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, chip(said), about, gap);
        if (quote.offRecord()) {
            foot.getChildren().add(Icons.icon(Feather.LOCK));
        }
        if (!quote.likedBy().isEmpty()) {
            foot.getChildren().add(PersonChip.likes(quote.likedBy().size()));
        }
        if (quote.time() != null) {
            Label time = new Label(TIME.format(quote.time()));
            time.getStyleClass().add("meta");
            time.setMinWidth(Region.USE_PREF_SIZE);
            foot.getChildren().add(time);
        }
        foot.getStyleClass().add("quotes-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static Node chip(QuotesRow.Said said) {
        Label chip = PersonChip.of(said.person(), said.role());
        chip.getProperties().put(Part.class, Part.NAME);
        chip.setTooltip(new Tooltip("Change the name, F2"));
        return chip;
    }

    /** The tags, or what one must know before using the quote. */
    private static String about(Mark.Quote quote) {
        if (quote.offRecord()) {
            return quote.exact() ? "off the record" : "off the record, from memory";
        }
        String tags = quote.tags().stream().map(tag -> "#" + tag).collect(Collectors.joining(" "));
        return quote.exact() ? tags : ("from memory  " + tags).strip();
    }

    private static Node marked(QuotesRow.Marked marked) {
        Text icon = Icons.icon(marked.kind().icon());
        icon.getStyleClass().add(marked.kind().styleClass());
        Label words = new Label(marked.words());
        WrappedLabel.wrap(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, icon, words);
        line.getStyleClass().add("quotes-mark");
        if (marked.kind() == MarkKind.ACTION_DONE) {
            words.getStyleClass().add("muted");
        }
        return line;
    }

    private static Node section(QuotesRow.Section section) {
        Label words = new Label(section.words());
        WrappedLabel.wrap(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, words);
        if (section.depth() == 0) {
            words.getStyleClass().add("semi-bold");
        }
        // A pixel line for each heading above shows whose it is.
        for (int i = 0; i < Math.min(section.depth(), DEEPEST); i++) {
            Region branch = new Region();
            branch.getStyleClass().add("outline-branch");
            line.getChildren().addFirst(branch);
        }
        if (section.marks() > 0) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label marks = new Label(Counted.of(section.marks(), "mark"));
            marks.getStyleClass().add("meta");
            marks.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().addAll(gap, marks);
        }
        line.getStyleClass().add("quotes-section");
        return line;
    }

    private static String spoken(QuotesRow row) {
        return switch (row) {
            case QuotesRow.Heading heading -> (heading.words() + " " + heading.more()).strip();
            case QuotesRow.Said said -> {
                String person = said.person();
                String name = person == null ? "waiting for a name" : person;
                yield said.words() + ", " + name + ", " + about(said.quote());
            }
            case QuotesRow.Marked marked -> marked.kind().words() + ": " + marked.words();
            case QuotesRow.Section section -> section.words() + ", level " + (section.depth() + 1);
        };
    }
}
