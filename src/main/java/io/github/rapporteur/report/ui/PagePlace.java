package io.github.rapporteur.report.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Where a page is shown while this is on screen: takes the window's web view when it comes there. JavaFX thread only. */
final class PagePlace extends StackPane {
    private final PageView view;
    private String html = "";
    private @Nullable Path folder;
    private double scroll;
    private boolean follows;
    private Consumer<? super PagePassage> onChosen = passage -> {};

    PagePlace(PageView view) {
        this.view = view;
        sceneProperty().subscribe(scene -> refresh(false));
    }

    /** What a double click on a passage of the page does; nothing at first. */
    void onChosen(Consumer<? super PagePassage> action) {
        onChosen = action;
    }

    /** Shows a page, as {@link ReportPreview#show} does; at once, or when this comes on screen. */
    void show(String page, Path pageFolder) {
        html = page;
        folder = pageFolder;
        refresh(false);
    }

    /** Shows a page that has nothing to do with the one before, from its top. */
    void showNew(String page, Path pageFolder) {
        html = page;
        folder = pageFolder;
        scroll = 0;
        refresh(true);
    }

    /** Whether to scroll to what has changed since the page before. */
    void followChanges(boolean now) {
        follows = now;
    }

    /** Scrolls to a fragment of the page, empty for its top. */
    void scrollTo(String anchor) {
        if (view.isLentTo(this)) {
            view.lendTo(this).scrollTo(anchor);
        }
    }

    /** Scrolls by a key; whether it is one that scrolls, and there is a page. */
    boolean scroll(KeyCode key) {
        return view.isLentTo(this) && view.lendTo(this).scroll(key);
    }

    /** Another place has the view from now on. */
    void giveBack(double position) {
        scroll = position;
        getChildren().clear();
    }

    private void refresh(boolean isNew) {
        Path pageFolder = folder;
        if (getScene() == null || pageFolder == null) {
            return;
        }
        boolean isBack = !view.isLentTo(this);
        ReportPreview preview = view.lendTo(this);
        preview.onChosen(onChosen);
        if (isBack) {
            getChildren().setAll(preview);
        }
        if (isBack || isNew) {
            preview.showAt(html, pageFolder, scroll);
        } else {
            preview.show(html, pageFolder, follows);
        }
    }
}
