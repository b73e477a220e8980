package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.QuoteCopy;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Draws a line of the wall: a heading, or cards side by side, all as high as the highest of them. */
final class WallCell extends ListCell<WallRow> {
    /** Longer words are cut on the wall; their place shows them all. */
    private static final int MOST = 700;

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");
    private static final String STAR =
            "M12 2 15.09 8.26 22 9.27 17 14.14 18.18 21.02 12 17.77 5.82 21.02 7 14.14 2 9.27 8.91 8.26 12 2";

    /** What the cell asks of its list. */
    interface Wall {
        boolean isHere(int number);

        boolean isChosen(WallQuote quote);

        void clicked(int number, boolean choose, boolean twice);

        void star(int number);
    }

    private final Wall wall;
    private final List<Card> cards = new ArrayList<>();

    /** One quote on screen. */
    private record Card(int number, WallQuote quote, Region node) {}

    WallCell(Wall wall) {
        this.wall = wall;
        getStyleClass().add("wall-cell");
        setMinWidth(0);
        setPrefWidth(0);
        // Worked out without a width, it would be that of words which wrap at every letter.
        setMinHeight(0);
    }

    @Override
    protected void updateItem(@Nullable WallRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        cards.clear();
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        setGraphic(
                switch (row) {
                    case WallRow.Heading heading -> heading(heading);
                    case WallRow.Cards beside -> beside(beside);
                });
        showState();
    }

    /** Shows which card is the one that keys are for, and which are chosen. */
    void showState() {
        for (Card card : cards) {
            card.node.pseudoClassStateChanged(HERE, wall.isHere(card.number));
            card.node.pseudoClassStateChanged(CHOSEN, wall.isChosen(card.quote));
        }
    }

    /** A list asks its cells for their height before it has given them a width: words that wrap need it. */
    @Override
    protected double computePrefHeight(double width) {
        Node graphic = getGraphic();
        if (graphic == null) {
            return super.computePrefHeight(width);
        }
        double known = width > 0 ? width : getListView().getWidth() - 14;
        return snappedTopInset() + graphic.prefHeight(Math.max(80, known)) + snappedBottomInset();
    }

    private static Node heading(WallRow.Heading heading) {
        Label words = new Label(heading.words());
        words.getStyleClass().add("group-heading");
        Label count = new Label(Counted.of(heading.count(), "quote"));
        count.getStyleClass().add("meta");
        HBox line = new HBox(8, words, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("wall-heading");
        return line;
    }

    private Node beside(WallRow.Cards row) {
        HBox line = new HBox();
        line.getStyleClass().add("wall-cards");
        line.setFillHeight(true);
        for (int i = 0; i < row.columns(); i++) {
            Region node;
            if (i < row.quotes().size()) {
                node = card(row.quotes().get(i), row.first() + i);
                cards.add(new Card(row.first() + i, row.quotes().get(i), node));
            } else {
                node = new Region();
                node.getStyleClass().add("wall-gap");
            }
            node.setMinWidth(0);
            // All columns are alike: what is beyond their preferred width of one pixel is shared out evenly.
            node.setPrefWidth(1);
            HBox.setHgrow(node, Priority.ALWAYS);
            node.setMaxWidth(Double.MAX_VALUE);
            line.getChildren().add(node);
        }
        return new EvenRow(line, row.columns());
    }

    /** Asks its cards for the height that they need at the width they will have. */
    private static final class EvenRow extends StackPane {
        private final HBox line;
        private final int columns;

        EvenRow(HBox line, int columns) {
            super(line);
            this.line = line;
            this.columns = columns;
            setMinHeight(0);
            line.setMinHeight(0);
        }

        @Override
        protected double computePrefHeight(double width) {
            double each = Math.floor(width / columns);
            return line.getChildren().stream()
                    .mapToDouble(node -> node.prefHeight(each))
                    .max()
                    .orElse(0);
        }
    }

    private Region card(WallQuote quote, int number) {
        Label words = new Label(shortened(quote.words()));
        WrappedLabel.wrap(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add(quote.role() == Role.TEAM_MATE ? "wall-quip" : "wall-quote");
        Region gap = new Region();
        gap.setMinHeight(16);
        VBox.setVgrow(gap, Priority.ALWAYS);
        Label title = new Label(quote.place().title());
        title.getStyleClass().add("meta");
        title.setMinWidth(0);
        VBox card = new VBox(4, words, gap, foot(quote, number), title);
        card.getStyleClass().add("wall-card");
        card.setAccessibleText(spoken(quote));
        card.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                wall.clicked(number, event.isShortcutDown(), event.getClickCount() == 2);
                event.consume();
            }
        });
        return card;
    }

    private Node foot(WallQuote quote, int number) {
        Label about = new Label(about(quote));
        about.getStyleClass().add("meta");
        about.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, PersonChip.of(quote.person(), quote.role()), about, gap);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("quotes-foot");
        if (quote.isPrivate()) {
            foot.getChildren().add(Icons.icon(Feather.LOCK));
        }
        if (!quote.likedBy().isEmpty()) {
            foot.getChildren().add(PersonChip.likes(quote.likedBy().size()));
        }
        SVGPath star = new SVGPath();
        star.setContent(STAR);
        star.getStyleClass().add("wall-star");
        star.pseudoClassStateChanged(STARRED, quote.starred());
        StackPane target = new StackPane(star);
        target.getStyleClass().add("wall-star-target");
        target.setMinSize(24, 24);
        target.setOnMouseClicked(event -> {
            wall.star(number);
            event.consume();
        });
        foot.getChildren().add(target);
        return foot;
    }

    private static String about(WallQuote quote) {
        String tags = quote.tags().stream().map(tag -> "#" + tag).collect(Collectors.joining(" "));
        String exact = quote.exact() ? "" : "from memory";
        String secret = quote.offRecord() ? "off the record" : quote.isPrivate() ? "private" : "";
        return List.of(secret, exact, tags).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private static String shortened(String words) {
        return words.length() <= MOST ? words : words.substring(0, words.offsetByCodePoints(MOST - 1, 0)) + "…";
    }

    /** What a screen reader says. */
    static String spoken(WallQuote quote) {
        String who = quote.person() == null ? "waiting for a name" : QuoteCopy.names(quote);
        String star = quote.starred() ? ", starred" : "";
        String about = about(quote).isEmpty() ? "" : ", " + about(quote);
        return quote.words() + ", " + who + ", " + quote.place().title() + about + star;
    }
}
