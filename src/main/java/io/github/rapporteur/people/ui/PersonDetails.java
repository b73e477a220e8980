package io.github.rapporteur.people.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonEntry;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One person: picture, name, team, other names, what they are in which talk. JavaFX thread. */
final class PersonDetails {
    private static final double PHOTO = 72;

    private final DirectoryViewModel model;
    private final Dialogs dialogs;
    private final Runnable leave;
    private final ImageView photo = new ImageView();
    private final Text noPhoto = Icons.icon(Feather.USER);
    private final Button choosePhoto = new Button("Choose picture…");
    private final Button removePhoto = new Button("Remove");
    private final TextField name = new TextField();
    private final Button merge = new Button("Merge with…");
    private final CheckBox teamMate = new CheckBox("Team mate: what they say in a talk of others is a quip");
    private final Label others = new Label();
    private final VBox talks = new VBox(4);
    private final VBox whole = new VBox(12);
    private final Label nobody = new Label("Choose somebody to see names, roles and talks.");
    private final StackPane root = new StackPane(nobody, whole);

    /** @param leave closes the pane, as another one takes its place */
    PersonDetails(DirectoryViewModel model, Dialogs dialogs, Runnable leave) {
        this.model = model;
        this.dialogs = dialogs;
        this.leave = leave;
        build();
        model.chosenProperty().subscribe(this::show);
        model.photoProperty().subscribe(this::showPhoto);
    }

    Region node() {
        return root;
    }

    void focusName() {
        if (whole.isVisible()) {
            name.requestFocus();
            name.selectAll();
        }
    }

    private void build() {
        photo.setFitWidth(PHOTO);
        photo.setFitHeight(PHOTO);
        photo.setClip(new Circle(PHOTO / 2, PHOTO / 2, PHOTO / 2));
        StackPane picture = new StackPane(noPhoto, photo);
        picture.getStyleClass().add("person-photo");
        picture.setMinSize(PHOTO, PHOTO);
        picture.setMaxSize(PHOTO, PHOTO);
        choosePhoto.setId("choose-photo");
        choosePhoto.setOnAction(event -> choosePhoto());
        removePhoto.setId("remove-photo");
        removePhoto.getStyleClass().add("flat");
        removePhoto.setOnAction(event -> chosen().ifPresent(entry -> model.setPhoto(entry, null)));
        HBox buttons = new HBox(6, choosePhoto, removePhoto);
        name.setId("person-name");
        name.setAccessibleText("Name");
        name.setOnAction(event -> chosen().ifPresent(entry -> model.rename(entry, name.getText())));
        HBox.setHgrow(name, Priority.ALWAYS);
        merge.setId("merge-person");
        merge.setMinWidth(Region.USE_PREF_SIZE);
        merge.setOnAction(event -> merge());
        Label hint = new Label(
                "Enter gives the name in all notes, or none. A schedule that prints the old one means them still.");
        hint.getStyleClass().add("meta");
        WrappedLabel.wrap(hint);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        VBox names = new VBox(6, new HBox(8, name, merge), hint);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(14, picture, new VBox(8, names, buttons));
        HBox.setHgrow(head.getChildren().getLast(), Priority.ALWAYS);
        others.getStyleClass().add("meta");
        others.setId("other-names");
        WrappedLabel.wrap(others);
        teamMate.setId("is-team-mate");
        WrappedLabel.wrap(teamMate);
        teamMate.setOnAction(event -> chosen().ifPresent(entry -> model.setTeamMate(entry, teamMate.isSelected())));
        Label heading = new Label("In the talks of this conference");
        heading.getStyleClass().add("group-heading");
        talks.setId("person-talks");
        ScrollPane scroll = new ScrollPane(talks);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("team-mates");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        whole.getChildren().setAll(head, teamMate, others, heading, scroll);
        nobody.getStyleClass().add("muted");
        nobody.visibleProperty().bind(whole.visibleProperty().not());
    }

    private Optional<PersonEntry> chosen() {
        return Optional.ofNullable(model.chosenProperty().get());
    }

    private void show(@Nullable PersonEntry entry) {
        whole.setVisible(entry != null);
        if (entry == null) {
            return;
        }
        name.setText(entry.person().name());
        teamMate.setSelected(entry.person().teamMate());
        others.setText(entry.otherNames().isEmpty() ? "" : "Also: " + String.join(", ", entry.otherNames()));
        others.setManaged(!entry.otherNames().isEmpty());
        removePhoto.setVisible(entry.hasPhoto());
        if (entry.talks().isEmpty()) {
            Label none = new Label("Speaks in none, and nothing they said is quoted.");
            none.getStyleClass().add("muted");
            talks.getChildren().setAll(none);
        } else {
            talks.getChildren()
                    .setAll(entry.talks().stream().map(talk -> row(entry, talk)).toList());
        }
    }

    /** A talk, what they are in it, and a button that changes it. */
    private Node row(PersonEntry entry, PersonEntry.InTalk talk) {
        Hyperlink title = new Hyperlink(talk.title());
        title.setMinWidth(0);
        title.setOnAction(event -> {
            leave.run();
            model.openTalk(talk.talk());
        });
        boolean speaks = talk.role() == Role.SPEAKER;
        Label role =
                new Label((talk.role() == Role.OTHER ? "quoted" : talk.role().words())
                        + (talk.quotes() > 0 ? " · " + Counted.of(talk.quotes(), "quote") : ""));
        role.getStyleClass().add("meta");
        role.setMinWidth(Region.USE_PREF_SIZE);
        Button change = new Button(speaks ? "Not a speaker" : "Speaker");
        change.getStyleClass().addAll("flat", "speaks");
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setAccessibleText(
                entry.person().name() + (speaks ? " does not speak in " : " speaks in ") + talk.title());
        change.setOnAction(event -> model.setSpeaks(entry, talk.talk(), !speaks));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, title, gap, role, change);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showPhoto(byte @Nullable [] png) {
        photo.setImage(png == null ? null : new Image(new ByteArrayInputStream(png)));
        noPhoto.setVisible(png == null);
    }

    private void choosePhoto() {
        chosen().ifPresent(entry -> dialogs.chooseFile(
                        "Picture of " + entry.person().name(),
                        FileKind.of("Pictures", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"))
                .ifPresent(file -> model.setPhoto(entry, file)));
    }

    private void merge() {
        chosen().ifPresent(entry -> {
            List<PersonEntry> others = model.likeliestSame(entry);
            if (others.isEmpty()) {
                return;
            }
            Optional<PersonEntry> other = dialogs.pick(
                            "Merge " + entry.person().name(),
                            "Who is the same person?",
                            others.stream()
                                    .map(each -> each.person().name())
                                    .distinct()
                                    .toList(),
                            "This one",
                            "Keep all")
                    .flatMap(picked -> others.stream()
                            .filter(each -> each.person().name().equals(picked))
                            .findFirst());
            other.ifPresent(same -> keep(entry.person(), same.person()));
        });
    }

    private void keep(Person one, Person other) {
        dialogs.pick(
                        "Which name stays?",
                        "All quotes and talks go to it, in all notes. The other name stays known.",
                        List.of("Keep “" + other.name() + "”", "Keep “" + one.name() + "”"),
                        "Merge",
                        "Keep both")
                .ifPresent(line -> {
                    boolean keepsOther = line.equals("Keep “" + other.name() + "”");
                    model.merge(keepsOther ? other : one, keepsOther ? one : other);
                });
    }
}
