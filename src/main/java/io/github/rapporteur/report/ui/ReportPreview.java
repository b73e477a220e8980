package io.github.rapporteur.report.ui;

import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.concurrent.Worker;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventTarget;

/**
 * The page as it will be exported, in the window's only web view: no script of the page runs, the page's own policy
 * loads nothing, a link opens in the browser and never here. JavaFX thread only.
 */
final class ReportPreview extends StackPane {
    private static final double LINE = 48;
    private static final String BLANK = "about:blank";

    private final WebView view = withoutCookies();
    private final WebEngine engine = view.getEngine();
    private final Consumer<? super String> browse;
    private Consumer<? super PagePassage> onChosen = passage -> {};
    private String html = "";
    private String wanted = "";
    private double scroll;

    /** @param browse opens an address outside */
    ReportPreview(Consumer<? super String> browse) {
        this.browse = browse;
        getStyleClass().add("report-page");
        view.setId("report-preview");
        view.setAccessibleText("Preview of the report");
        view.setContextMenuEnabled(false);
        // What is dropped here is a schedule, as everywhere in the window; the web view would go there.
        view.addEventFilter(DragEvent.ANY, event -> {
            fireEvent(event.copyFor(this, this));
            event.consume();
        });
        // The web view would keep the window's keys to itself, all but those for copying.
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean copies = event.getCode() == KeyCode.C || event.getCode() == KeyCode.A;
            if (event.isShortcutDown() && !copies) {
                fireEvent(event.copyFor(this, this));
                event.consume();
            }
        });
        engine.setJavaScriptEnabled(false);
        engine.setCreatePopupHandler(features -> null);
        engine.getLoadWorker().stateProperty().subscribe(this::loaded);
        engine.locationProperty().subscribe(this::moved);
        getChildren().setAll(view);
    }

    /**
     * Makes the view. It would give the whole program a jar for cookies, downloads of schedules included, if there were
     * no handler of cookies before.
     */
    private static WebView withoutCookies() {
        CookieHandler.setDefault(new CookieManager(null, CookiePolicy.ACCEPT_NONE));
        return new WebView();
    }

    /**
     * Shows a page at the place where the one before was scrolled to.
     *
     * @param folder where the web view keeps the local storage that no page of ours uses: else it would be a folder in
     *     the user's home
     * @param follow whether to scroll to what has changed
     */
    void show(String page, Path folder, boolean follow) {
        if (page.equals(html)) {
            return;
        }
        boolean isLoaded = !html.isEmpty() && engine.getLoadWorker().getState() == Worker.State.SUCCEEDED;
        if (!isLoaded || !PagePatch.apply(engine, html, page, follow)) {
            showAt(page, folder, html.isEmpty() ? 0 : position());
        }
        html = page;
    }

    /** Loads another page than before and shows it at a place that is known. */
    void showAt(String page, Path folder, double position) {
        engine.setUserDataDirectory(folder.toFile());
        scroll = position;
        html = page;
        engine.loadContent(page);
    }

    /**
     * Scrolls by keys, for whoever has the focus in place of the page.
     *
     * @return whether that key scrolls
     */
    boolean scroll(KeyCode key) {
        double by = switch (key) {
            case DOWN -> LINE;
            case UP -> -LINE;
            case PAGE_DOWN, SPACE -> getHeight() - LINE;
            case PAGE_UP -> LINE - getHeight();
            case HOME -> -Integer.MAX_VALUE;
            case END -> Integer.MAX_VALUE;
            default -> 0;
        };
        if (by != 0) {
            engine.executeScript("window.scrollBy(0, " + Math.round(by) + ")");
        }
        return by != 0;
    }

    /** Scrolls to a fragment of the page, empty for its top; waits for a page that is being loaded. */
    void scrollTo(String anchor) {
        Document page = engine.getDocument();
        if (engine.getLoadWorker().getState() != Worker.State.SUCCEEDED || page == null) {
            wanted = anchor;
            return;
        }
        Element place = anchor.isEmpty() ? null : page.getElementById(anchor);
        if (place == null) {
            engine.executeScript("window.scrollTo(0, 0)");
        } else {
            // The anchor is found above by its name, so that no text of the report becomes part of a script.
            place.setAttribute("data-rp-here", "");
            engine.executeScript("document.querySelector('[data-rp-here]').scrollIntoView()");
            place.removeAttribute("data-rp-here");
        }
    }

    /** How far down the page is, in its own px. */
    double position() {
        return engine.executeScript("window.pageYOffset") instanceof Number number ? number.doubleValue() : 0;
    }

    /** What a double click on a passage of the page does. */
    void onChosen(Consumer<? super PagePassage> action) {
        onChosen = action;
    }

    /** The page that is shown. */
    String html() {
        return html;
    }

    private void loaded(Worker.State state) {
        Document page = engine.getDocument();
        if (state != Worker.State.SUCCEEDED || page == null) {
            return;
        }
        EventTarget root = (EventTarget) page.getDocumentElement();
        root.addEventListener("click", this::clicked, true);
        root.addEventListener("dblclick", this::chosen, true);
        engine.executeScript("window.scrollTo(0, " + Math.round(scroll) + ")");
        if (!wanted.isEmpty()) {
            String anchor = wanted;
            wanted = "";
            scrollTo(anchor);
        }
    }

    /** Whatever way an address got in, this view stays with the report. */
    private void moved(@Nullable String address) {
        if (address != null && !address.isEmpty() && !address.startsWith(BLANK)) {
            engine.getLoadWorker().cancel();
            engine.loadContent(html);
        }
    }

    private void clicked(Event event) {
        String address = event.getTarget() instanceof Node node ? addressAround(node) : "";
        if (address.isEmpty()) {
            return;
        }
        event.preventDefault();
        if (address.startsWith("#")) {
            scrollTo(address.substring(1));
        } else if (address.matches("(?i)(https?|mailto):.*")) {
            browse.accept(address);
        }
    }

    private void chosen(Event event) {
        if (event.getTarget() instanceof Node node) {
            onChosen.accept(PagePassage.around(node));
        }
    }

    private static String addressAround(Node node) {
        for (Node each = node; each != null; each = each.getParentNode()) {
            if (each instanceof Element element
                    && element.getTagName().toLowerCase(Locale.ROOT).equals("a")) {
                return element.getAttribute("href");
            }
        }
        return "";
    }
}
