package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.QuoteCopy;
import io.github.rapporteur.quotes.WallQuote;
import java.util.List;
import java.util.Objects;
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
    private static final int MOST = 1_200;

    private PictureCard() {}

    /**
     * Draws the card.
     *
     * @throws IllegalArgumentException if the quote is off the record
     */
    static WritableImage of(WallQuote quote, boolean dark) {
        QuoteCopy.whyNot(List.of(quote)).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        Region card = card(quote);
        card.getStyleClass().addAll("picture-card", dark ? "dark" : "light");
        Scene scene = new Scene(card);
        scene.getStylesheets()
                .add(Objects.requireNonNull(PictureCard.class.getResource("picture-card.css"))
                        .toExternalForm());
        card.applyCss();
        double height = Math.max(LOWEST, card.prefHeight(WIDTH));
        card.resize(WIDTH, height);
        card.layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return card.snapshot(parameters, new WritableImage((int) WIDTH, (int) Math.ceil(height)));
    }

    private static Region card(WallQuote quote) {
        String said = quote.words().strip();
        String shown = said.length() > MOST ? said.substring(0, said.offsetByCodePoints(MOST - 1, 0)) + "…" : said;
        Label sign = new Label("“");
        sign.getStyleClass().add("card-sign");
        sign.setMinHeight(Region.USE_PREF_SIZE);
        Label words = new Label(shown);
        words.setWrapText(true);
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
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("card-name");
        name.setManaged(!names.isEmpty());
        Label title = new Label(quote.place().title() + (quote.exact() ? "" : " · from memory"));
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("card-title");
        return new VBox(sign, words, gap, name, title);
    }

    private static String sizeOf(String words) {
        int length = words.length();
        return length <= 90 ? "size-1" : length <= 180 ? "size-2" : length <= 360 ? "size-3" : "size-4";
    }
}
