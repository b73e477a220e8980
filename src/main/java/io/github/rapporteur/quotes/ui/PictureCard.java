package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.QuoteCopy;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** A quote as a picture for a post, light or dark, 1200 px wide. JavaFX thread only. */
final class PictureCard {
    /** Wide enough for a post; drawn at this size, whatever the screen is. */
    private static final double WIDTH = 1200;

    private static final double LOWEST = 628;
    private static final double SIGN = 124;
    private static final int MOST = 1_200;

    private PictureCard() {}

    /**
     * Draws the card.
     *
     * @throws IllegalArgumentException if the quote is private
     */
    static WritableImage of(WallQuote quote, boolean dark) {
        QuoteCopy.whyNot(List.of(quote)).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        Region card = card(quote);
        card.getStyleClass().addAll("picture-card", dark ? "dark" : "light");
        card.setMinWidth(WIDTH);
        card.setPrefWidth(WIDTH);
        card.setMinHeight(LOWEST);
        // In a group it has the size that it asks for.
        Scene scene = new Scene(new Group(card));
        scene.getStylesheets()
                .add(Objects.requireNonNull(PictureCard.class.getResource("picture-card.css"))
                        .toExternalForm());
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(dark ? Color.BLACK : Color.WHITE);
        return card.snapshot(parameters, null);
    }

    private static Region card(WallQuote quote) {
        String said = quote.words().strip();
        String shown = said.length() > MOST ? said.substring(0, said.offsetByCodePoints(MOST - 1, 0)) + "…" : said;
        Label sign = new Label("“");
        sign.getStyleClass().add("card-sign");
        sign.setMinHeight(SIGN);
        sign.setMaxHeight(SIGN);
        // Its letter is as high as three lines, and mostly air.
        VBox.setMargin(sign, new Insets(0, 0, -40, 0));
        Label words = new Label(shown);
        WrappedLabel.wrap(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll("card-words", sizeOf(shown));
        if (quote.role() == Role.TEAM_MATE) {
            words.getStyleClass().add("card-quip");
        }
        Region gap = new Region();
        gap.setMinHeight(48);
        VBox.setVgrow(gap, Priority.ALWAYS);
        String names = QuoteCopy.names(quote);
        Label name = new Label(names.isEmpty() ? "" : "— " + names);
        WrappedLabel.wrap(name);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("card-name");
        name.setManaged(!names.isEmpty());
        Label title = new Label(quote.place().title() + (quote.exact() ? "" : " · from memory"));
        WrappedLabel.wrap(title);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("card-title");
        return new VBox(sign, words, gap, name, title);
    }

    private static String sizeOf(String words) {
        int length = words.length();
        return length <= 90 ? "size-1" : length <= 180 ? "size-2" : length <= 360 ? "size-3" : "size-4";
    }
}
