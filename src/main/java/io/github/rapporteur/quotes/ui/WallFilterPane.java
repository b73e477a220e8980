package io.github.rapporteur.quotes.ui;

import atlantafx.base.controls.CustomTextField;
import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.WallFilter;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the wall can be filtered by, each with how many quotes have it. Everything by Tab and Space. */
final class WallFilterPane extends VBox {
    private static final int FEW = 5;
    private static final int MANY = 200;

    private final WallViewModel model;
    private final CustomTextField words = new CustomTextField();
    private final VBox sections = new VBox(14);
    private final Segments<WallFilter.OffRecord> offRecord =
            new Segments<>("Off the record", choice -> switch (choice) {
                case SHOWN -> "Shown";
                case HIDDEN -> "Hidden";
                case ONLY -> "Only";
            });
    private boolean allPeople;
    private boolean allTags;
    private boolean allTalks;
    private WallShown.Facets facets = WallShown.NOTHING.facets();

    /** @param enter told when the user goes on from the field into the list */
    WallFilterPane(WallViewModel model, Runnable enter) {
        this.model = model;
        setId("wall-filter");
        getStyleClass().addAll("pane", "wall-filter");
        words.setId("wall-words");
        words.setPromptText("Words, person, tag");
        words.setAccessibleText("Filter quotes by words, person or tag");
        words.setLeft(Icons.icon(Feather.SEARCH));
        words.textProperty().subscribe(now -> change(filter().withWords(now)));
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                enter.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !filter().equals(WallFilter.ALL)) {
                model.filterProperty().set(WallFilter.ALL);
                event.consume();
            }
        });
        offRecord.setId("wall-off-record");
        offRecord.setChoices(List.of(WallFilter.OffRecord.values()));
        offRecord.chosenProperty().addListener((property, old, now) -> {
            if (now != null) {
                change(filter().withOffRecord(now));
            }
        });
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("wall-filter-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(words, scroll);
        model.shownProperty().subscribe(now -> show(now.facets()));
        model.filterProperty().addListener((property, old, now) -> filterChanged());
        filterChanged();
    }

    /** Where one types the words. */
    Node field() {
        return words;
    }

    private WallFilter filter() {
        return model.filterProperty().get();
    }

    private void change(WallFilter now) {
        if (!now.equals(filter())) {
            model.filterProperty().set(now);
        }
    }

    private void filterChanged() {
        WallFilter now = filter();
        if (!words.getText().equals(now.words())) {
            words.setText(now.words());
        }
        offRecord.chosenProperty().set(now.offRecord());
        sections.lookupAll(".check-box").forEach(node -> {
            if (node instanceof CheckBox box && box.getUserData() instanceof Wanted wanted) {
                box.setSelected(wanted.in().test(now));
            }
        });
    }

    /** Says of a filter whether it holds what a box stands for. */
    private record Wanted(Predicate<WallFilter> in) {}

    private void show(WallShown.Facets now) {
        if (!now.equals(facets) || sections.getChildren().isEmpty()) {
            facets = now;
            build();
        }
    }

    private void build() {
        String focused = getScene() != null && getScene().getFocusOwner() instanceof CheckBox box ? box.getId() : null;
        List<Node> all = new ArrayList<>();
        all.add(section("Who", roles()));
        add(all, "People", people(), allPeople, () -> allPeople = true);
        add(all, "Tags", tags(), allTags, () -> allTags = true);
        add(all, "Talks", talks(), allTalks, () -> allTalks = true);
        all.add(section("Exactness", exactness()));
        Label head = heading("Off the record");
        Label count = count(facets.offRecord());
        HBox line = new HBox(head, gap(), count);
        all.add(new VBox(6, line, offRecord));
        sections.getChildren().setAll(all);
        if (focused != null) {
            sections.lookupAll(".check-box").stream()
                    .filter(node -> focused.equals(node.getId()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private void add(List<Node> all, String name, List<Node> boxes, boolean open, Runnable openAll) {
        if (boxes.isEmpty()) {
            return;
        }
        int most = open ? MANY : FEW;
        List<Node> shown = new ArrayList<>(boxes.subList(0, Math.min(most, boxes.size())));
        if (boxes.size() > most && !open) {
            Hyperlink more = new Hyperlink((boxes.size() - most) + " more");
            more.getStyleClass().add("wall-more");
            more.setAccessibleText((boxes.size() - most) + " more " + name.toLowerCase(Locale.ROOT));
            more.setOnAction(event -> {
                openAll.run();
                build();
            });
            shown.add(more);
        } else if (boxes.size() > most) {
            Label rest = new Label("Type a name to find the other " + (boxes.size() - most));
            rest.getStyleClass().add("meta");
            rest.setWrapText(true);
            shown.add(rest);
        }
        all.add(section(name, shown));
    }

    private List<Node> roles() {
        List<Node> boxes = new ArrayList<>();
        for (Role role : List.of(Role.SPEAKER, Role.TEAM_MATE, Role.AUDIENCE, Role.OTHER, Role.WAITING)) {
            int count = facets.roles().getOrDefault(role, 0);
            if (count > 0 || role == Role.SPEAKER || role == Role.TEAM_MATE) {
                String name = switch (role) {
                    case SPEAKER -> "Speakers";
                    case TEAM_MATE -> "Team mates";
                    case AUDIENCE -> "Audience";
                    case OTHER -> "Others";
                    case WAITING -> "Waiting for a name";
                };
                boxes.add(box(
                        "role-" + role.name().toLowerCase(Locale.ROOT),
                        name,
                        count,
                        filter -> filter.roles().contains(role),
                        (filter, wanted) -> filter.with(role, wanted)));
            }
        }
        return boxes;
    }

    private List<Node> people() {
        return facets.people().stream()
                .map(facet -> box(
                        "person-" + Folding.fold(facet.words()),
                        facet.words(),
                        facet.count(),
                        filter -> filter.people().contains(Folding.fold(facet.value())),
                        (filter, wanted) -> filter.withPerson(facet.value(), wanted)))
                .toList();
    }

    private List<Node> tags() {
        return facets.tags().stream()
                .map(facet -> box(
                        "tag-" + Folding.fold(facet.words()),
                        "#" + facet.words(),
                        facet.count(),
                        filter -> filter.tags().contains(Folding.fold(facet.value())),
                        (filter, wanted) -> filter.withTag(facet.value(), wanted)))
                .toList();
    }

    private List<Node> talks() {
        return facets.talks().stream()
                .map(facet -> box(
                        "talk-" + facet.value().value(),
                        facet.words(),
                        facet.count(),
                        filter -> filter.talks().contains(facet.value()),
                        (filter, wanted) -> filter.withTalk(facet.value(), wanted)))
                .toList();
    }

    private List<Node> exactness() {
        return List.of(
                box(
                        "exact",
                        "Word for word",
                        facets.exact(),
                        filter -> Boolean.TRUE.equals(filter.exact()),
                        (filter, wanted) -> filter.withExact(wanted ? Boolean.TRUE : null)),
                box(
                        "from-memory",
                        "From memory",
                        facets.fromMemory(),
                        filter -> Boolean.FALSE.equals(filter.exact()),
                        (filter, wanted) -> filter.withExact(wanted ? Boolean.FALSE : null)));
    }

    private Node box(
            String id,
            String name,
            int count,
            Predicate<WallFilter> in,
            BiFunction<WallFilter, Boolean, WallFilter> changed) {
        CheckBox box = new CheckBox(name);
        box.setId(id);
        box.setUserData(new Wanted(in));
        box.setSelected(in.test(filter()));
        box.setMinWidth(0);
        box.setMnemonicParsing(false);
        box.setAccessibleText(name + ", " + count);
        box.setOnAction(event -> change(changed.apply(filter(), box.isSelected())));
        HBox line = new HBox(6, box, gap(), count(count));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        return line;
    }

    private static Node section(String name, List<Node> parts) {
        VBox section = new VBox(5, heading(name));
        section.getChildren().addAll(parts);
        return section;
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("group-heading");
        return heading;
    }

    private static Label count(int count) {
        Label label = new Label(Integer.toString(count));
        label.getStyleClass().add("meta");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
