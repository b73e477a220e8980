package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.shell.ListScroll;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The cards of the wall, only those in sight as nodes. One of them is the one that keys are for; any number is chosen.
 * Both stay with their quotes when the quotes are read anew.
 */
final class WallList extends ListView<WallRow> implements WallCell.Wall {
    private static final double TWO_COLUMNS = 900;
    private static final double ONE_COLUMN = 460;

    private final WallViewModel.Ways ways;
    private final List<WallCell> cells = new ArrayList<>();
    private final Set<Key> chosen = new HashSet<>();
    private final ReadOnlyIntegerWrapper chosenCount = new ReadOnlyIntegerWrapper(this, "chosenCount");
    private final ReadOnlyIntegerWrapper here = new ReadOnlyIntegerWrapper(this, "here", -1);
    private List<WallShown.Group> groups = List.of();
    private List<WallQuote> quotes = List.of();
    private int columns = 3;

    /** What stays the same of a quote as long as nobody edits its words. */
    private record Key(Object note, String words) {
        static Key of(WallQuote quote) {
            return new Key(quote.place().note(), quote.words());
        }
    }

    WallList(WallViewModel.Ways ways) {
        this.ways = ways;
        setId("wall");
        getStyleClass().add("wall-list");
        setAccessibleText("Quotes of the conference");
        setCellFactory(view -> {
            WallCell cell = new WallCell(this);
            cells.add(cell);
            return cell;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
        widthProperty().subscribe(width -> arrange(width.doubleValue()));
        here.subscribe(now -> showState());
        focusedProperty().subscribe(has -> {
            if (has) {
                takeFirst();
            }
        });
    }

    /** With the focus, keys are for some quote. */
    private void takeFirst() {
        if (isFocused() && here.get() < 0 && !quotes.isEmpty()) {
            here.set(0);
        }
    }

    /** Shows other quotes. */
    void show(List<WallShown.Group> now) {
        @Nullable WallQuote before = current().orElse(null);
        int at = here.get();
        groups = now;
        quotes = now.stream().flatMap(group -> group.quotes().stream()).toList();
        Set<Key> there = new HashSet<>();
        quotes.forEach(quote -> there.add(Key.of(quote)));
        chosen.retainAll(there);
        fill();
        here.set(before == null ? Math.min(at, quotes.size() - 1) : placeOf(before, at));
        takeFirst();
        chosenChanged();
    }

    private int placeOf(WallQuote before, int at) {
        Key key = Key.of(before);
        if (at < quotes.size() && Key.of(quotes.get(at)).equals(key)) {
            return at;
        }
        for (int i = 0; i < quotes.size(); i++) {
            if (Key.of(quotes.get(i)).equals(key)) {
                return i;
            }
        }
        return Math.min(at, quotes.size() - 1);
    }

    private void arrange(double width) {
        columns = width < ONE_COLUMN ? 1 : width < TWO_COLUMNS ? 2 : 3;
        // The list remembers the heights that its lines had at another width, unless they are other lines.
        getItems().setAll(WallRow.of(groups, columns));
        bringIntoView();
    }

    private void fill() {
        List<WallRow> rows = WallRow.of(groups, columns);
        if (getItems().size() != rows.size()) {
            getItems().setAll(rows);
            return;
        }
        // Line by line, so that the list stays scrolled where it is.
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).equals(getItems().get(i))) {
                getItems().set(i, rows.get(i));
            }
        }
    }

    /** The quote that keys are for. */
    Optional<WallQuote> current() {
        int at = here.get();
        return at >= 0 && at < quotes.size() ? Optional.of(quotes.get(at)) : Optional.empty();
    }

    /** Those chosen, in their order and each once; else the one that keys are for. */
    List<WallQuote> wanted() {
        List<WallQuote> all = quotes.stream()
                .filter(quote -> chosen.contains(Key.of(quote)))
                .distinct()
                .toList();
        return all.isEmpty() ? current().stream().toList() : all;
    }

    /** How many quotes are chosen. */
    ReadOnlyIntegerProperty chosenCountProperty() {
        return chosenCount.getReadOnlyProperty();
    }

    /** The number of the quote that keys are for; -1 for none. */
    ReadOnlyIntegerProperty hereProperty() {
        return here.getReadOnlyProperty();
    }

    @Override
    public boolean isHere(int number) {
        return number == here.get();
    }

    @Override
    public boolean isChosen(WallQuote quote) {
        return chosen.contains(Key.of(quote));
    }

    @Override
    public void clicked(int number, boolean choose, boolean twice) {
        requestFocus();
        here.set(number);
        if (twice) {
            current().ifPresent(ways::go);
        } else if (choose) {
            toggle();
        }
    }

    @Override
    public void star(int number) {
        here.set(number);
        star();
    }

    private void star() {
        current().ifPresent(quote -> ways.star(quote, !quote.starred()));
    }

    private void toggle() {
        current().map(Key::of).ifPresent(key -> {
            if (!chosen.remove(key)) {
                chosen.add(key);
            }
            chosenChanged();
        });
    }

    private void chosenChanged() {
        chosenCount.set((int) quotes.stream().filter(this::isChosen).distinct().count());
        showState();
    }

    private void showState() {
        cells.forEach(WallCell::showState);
        setAccessibleText(current().map(WallCell::spoken).orElse("Quotes of the conference"));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void keyPressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        boolean handled = true;
        switch (event.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case UP -> line(-1);
            case DOWN -> line(1);
            case PAGE_UP -> lines(-4);
            case PAGE_DOWN -> lines(4);
            case HOME -> go(0);
            case END -> go(quotes.size() - 1);
            case SPACE -> toggle();
            case ENTER -> current().ifPresent(ways::go);
            case ESCAPE -> {
                handled = !chosen.isEmpty();
                chosen.clear();
                chosenChanged();
            }
            default -> handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private void keyTyped(KeyEvent event) {
        if ("s".equalsIgnoreCase(event.getCharacter())) {
            star();
            event.consume();
        }
    }

    private void lines(int by) {
        for (int i = 0; i < Math.abs(by); i++) {
            line(Integer.signum(by));
        }
    }

    /** To the line below or above, into the same column, or the last one there. */
    private void line(int by) {
        int row = rowOf(here.get());
        if (row < 0) {
            go(0);
            return;
        }
        int column = getItems().get(row) instanceof WallRow.Cards cards ? here.get() - cards.first() : 0;
        for (int at = row + by; at >= 0 && at < getItems().size(); at += by) {
            if (getItems().get(at) instanceof WallRow.Cards cards) {
                go(cards.first() + Math.min(column, cards.quotes().size() - 1));
                return;
            }
        }
    }

    private void step(int by) {
        go(Math.clamp(here.get() + by, 0, Math.max(0, quotes.size() - 1)));
    }

    private void go(int number) {
        if (number >= 0 && number < quotes.size()) {
            here.set(number);
            bringIntoView();
        }
    }

    private void bringIntoView() {
        int row = rowOf(here.get());
        if (row >= 0) {
            boolean headed = row > 0 && getItems().get(row - 1) instanceof WallRow.Heading;
            ListScroll.reveal(this, headed && here.get() == 0 ? row - 1 : row);
        }
    }

    private int rowOf(int number) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof WallRow.Cards cards
                    && number >= cards.first()
                    && number < cards.first() + cards.quotes().size()) {
                return i;
            }
        }
        return -1;
    }
}
