package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.common.text.WrongDecoding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.Clipboard;

/**
 * What Ctrl+V makes of the clipboard: a page becomes Markdown, an address over selected words a link, lines pasted into
 * a quote go on with it; wrongly decoded words are offered repaired. JavaFX thread only.
 */
final class NotePasting {
    private static final Pattern QUOTE_SIGNS = Pattern.compile("^ {0,3}(?:> ?)+");

    private final NoteTextArea area;
    private final OfferStrip offer;

    NotePasting(NoteTextArea area, OfferStrip offer) {
        this.area = area;
        this.offer = offer;
    }

    /** Pastes the clipboard, structure and all. */
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String plain = clipboard.getString();
        if (plain == null || !area.isEditable()) {
            return;
        }
        TextRange range = area.selectedRangeOfCommitted();
        String text = area.getText();
        boolean overWords = range.length() > 0 && !area.isComposing();
        if (overWords && LinkEdits.isAddress(plain) && !isAddress(text, range)) {
            area.apply(LinkEdits.link(text, range, plain));
            return;
        }
        String html = clipboard.getHtml();
        Optional<String> markdown =
                html == null || isInCode(text, range.start()) ? Optional.empty() : PastedPage.markdown(html);
        paste(markdown.orElse(plain));
    }

    /** Pastes the words of the clipboard alone. */
    void pastePlain() {
        String plain = Clipboard.getSystemClipboard().getString();
        if (plain != null && area.isEditable()) {
            paste(plain);
        }
    }

    private void paste(String pasted) {
        TextRange range = area.selectedRangeOfCommitted();
        area.dropComposition();
        String clean = inQuote(area.getText(), range.start(), PastedText.cleaned(pasted));
        area.apply(new TextEdit(range, clean, range.start() + clean.length()));
        area.requestFollowCaret();
        Optional<String> repaired = WrongDecoding.repaired(pasted);
        if (repaired.isPresent()) {
            String better = inQuote(area.getText(), range.start(), PastedText.cleaned(repaired.get()));
            offer.offer(
                    "What you pasted was decoded wrongly: “"
                            + WrongDecoding.firstIn(pasted).orElse("") + "”.",
                    "Repair it",
                    () -> repair(range.start(), clean, better));
        } else {
            offer.withdraw();
        }
    }

    /** Puts the repaired words in place of those that were pasted, wherever they stand now. */
    private void repair(int pastedAt, String pasted, String repaired) {
        String text = area.getText();
        int at = text.startsWith(pasted, pastedAt) ? pastedAt : text.indexOf(pasted);
        if (at >= 0) {
            area.apply(new TextEdit(new TextRange(at, at + pasted.length()), repaired, at + repaired.length()));
        }
        area.requestFocus();
    }

    private static boolean isAddress(String text, TextRange range) {
        return LinkEdits.isAddress(text.substring(range.start(), range.end()));
    }

    /** Whether the caret stands between fences of code. */
    private static boolean isInCode(String text, int caret) {
        boolean open = false;
        for (String line : text.substring(0, caret).split("\n", -1)) {
            open ^= line.stripLeading().startsWith("```") || line.stripLeading().startsWith("~~~");
        }
        return open;
    }

    private static String inQuote(String text, int caret, String pasted) {
        String before = text.substring(text.lastIndexOf('\n', caret - 1) + 1, caret);
        Matcher signs = QUOTE_SIGNS.matcher(before);
        return signs.find() && !pasted.startsWith(">") ? pasted.replace("\n", "\n" + signs.group()) : pasted;
    }
}
