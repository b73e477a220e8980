package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.quotes.QuoteCopy;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.shell.Segments;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;

/** Lets quotes out of the notebook, as text, Markdown or a picture; never those off the record. JavaFX thread only. */
public final class WallCopying {
    /** Where pictures go. */
    public interface Outlets {
        /** Asks where to write the picture and writes it there; says what came of it. */
        void save(Image picture, String suggestedName);
    }

    private final WallViewModel.Ways ways;
    private final Outlets outlets;
    private final Segments<Boolean> look = new Segments<>("Picture cards", dark -> dark ? "Dark" : "Light");

    WallCopying(WallViewModel.Ways ways, Outlets outlets) {
        this.ways = ways;
        this.outlets = outlets;
        look.setId("card-look");
        look.setChoices(List.of(false, true));
        look.chosenProperty().set(false);
        look.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** Whether picture cards are light or dark. */
    Node lookChoice() {
        return look;
    }

    void copyText(List<WallQuote> quotes) {
        if (mayLeave(quotes)) {
            put(QuoteCopy.text(quotes), quotes, "as text");
        }
    }

    void copyMarkdown(List<WallQuote> quotes) {
        if (mayLeave(quotes)) {
            put(QuoteCopy.markdown(quotes), quotes, "as Markdown");
        }
    }

    /** A card holds one quote. */
    void copyCard(List<WallQuote> quotes) {
        one(quotes).ifPresent(quote -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(PictureCard.of(quote, isDark()));
            content.putString(QuoteCopy.text(List.of(quote)));
            Clipboard.getSystemClipboard().setContent(content);
            ways.say("Copied a picture card of the quote.");
        });
    }

    void saveCard(List<WallQuote> quotes) {
        one(quotes).ifPresent(quote -> outlets.save(PictureCard.of(quote, isDark()), fileName(quote)));
    }

    private Optional<WallQuote> one(List<WallQuote> quotes) {
        if (!mayLeave(quotes)) {
            return Optional.empty();
        }
        if (quotes.size() > 1) {
            ways.say("A picture card holds one quote, and " + quotes.size() + " are chosen. Escape unselects them.");
            return Optional.empty();
        }
        return Optional.of(quotes.getFirst());
    }

    private boolean mayLeave(List<WallQuote> quotes) {
        Optional<String> why = QuoteCopy.whyNot(quotes);
        why.ifPresent(ways::say);
        return why.isEmpty() && !quotes.isEmpty();
    }

    private void put(String text, List<WallQuote> quotes, String how) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        ways.say("Copied " + Counted.of(quotes.size(), "quote") + " " + how + ".");
    }

    private boolean isDark() {
        return Boolean.TRUE.equals(look.chosenProperty().get());
    }

    /** The name of who said it, in letters that every system takes. */
    private static String fileName(WallQuote quote) {
        String names =
                QuoteCopy.names(quote).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return "quote" + (names.isEmpty() ? "" : "-" + names) + ".png";
    }
}
