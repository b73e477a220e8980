package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.SeveralNames;
import io.github.rapporteur.notes.ui.NoteMarks;
import io.github.rapporteur.notes.ui.OpenedNote;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.Candidates;
import io.github.rapporteur.quotes.Candidates.Candidate;
import io.github.rapporteur.quotes.Initials;
import io.github.rapporteur.quotes.Proposal;
import io.github.rapporteur.quotes.QuoteContext;
import io.github.rapporteur.quotes.QuoteDraft;
import io.github.rapporteur.quotes.QuoteTagger;
import io.github.rapporteur.schedule.ConferenceId;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the quote tagger knows: who may have said it, what is chosen, what it makes of the text. JavaFX thread only. */
public final class QuoteTaggerViewModel {
    /** A line of the list: somebody known, or what can be made of an unknown name. */
    sealed interface Choice {
        /** The name it stands for. */
        String name();

        /** Somebody the notebook knows. */
        record Known(Candidate candidate) implements Choice {
            @Override
            public String name() {
                return candidate.name();
            }
        }

        /** Somebody of whom one may have mistyped the name. */
        record Meant(Candidate candidate) implements Choice {
            @Override
            public String name() {
                return candidate.name();
            }
        }

        /** Nobody of that name is known: become a team mate. */
        record NewTeamMate(String name) implements Choice {}

        /** Nobody of that name is known, and they are not of the team. */
        record OnlyName(String name) implements Choice {}
    }

    /** The edit that tags the quote, and the names to make team mates of. */
    record Tagging(TextEdit edit, List<String> newTeamMates) {}

    static final String NO_NAME = "Choose who said it, or Tab to leave it waiting";

    private final NoteRepository notes;
    private final PersonRepository people;
    private final TaskRunner tasks;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", 0);
    private final ObservableList<Choice> others = FXCollections.observableArrayList();
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final BooleanProperty exact = new SimpleBooleanProperty(this, "exact", true);
    private final BooleanProperty offRecord = new SimpleBooleanProperty(this, "offRecord");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Candidates candidates = new Candidates(List.of());
    private UsedBefore usedBefore = UsedBefore.NOTHING;
    private @Nullable ConferenceId usedIn;
    private Initials initials = Initials.NONE;
    private @Nullable Session session;
    private String lastName = "";

    /** One opening of the tagger. */
    private record Session(NoteMarks marks, Proposal proposal, Optional<LocalTime> time) {}

    /** A tagger for notes of any conference. */
    public QuoteTaggerViewModel(NoteRepository notes, PersonRepository people, TaskRunner tasks) {
        this.notes = notes;
        this.people = people;
        this.tasks = tasks;
        name.addListener((property, old, now) -> nameTyped());
    }

    /**
     * Begins with a selection: proposes the words and who said them.
     *
     * @param marks of the text as it stands this moment
     * @param time when the words were typed
     * @return the stretch that becomes the quote; empty when nothing is written there
     */
    Optional<TextRange> begin(NoteMarks marks, TextRange selection, Optional<LocalTime> time) {
        QuoteContext context = contextOf(marks.note());
        Proposal proposal = QuoteTagger.propose(marks.text(), marks.marks(), selection, context);
        if (proposal.words().isBlank()) {
            return Optional.empty();
        }
        session = new Session(marks, proposal, time);
        Mark.Quote existing = proposal.existing();
        candidates = Candidates.of(context, usedBefore.names());
        initials = Initials.of(context.speakers());
        others.clear();
        tags.setAll(existing == null ? List.of() : existing.tags());
        exact.set(existing == null || existing.exact());
        offRecord.set(existing != null && existing.offRecord());
        problem.set("");
        String proposed = proposal.name() == null ? "" : proposal.name();
        name.set("");
        name.set(proposed);
        showAll(proposed);
        readUsedBefore(marks.note().conference().id());
        return Optional.of(proposal.range());
    }

    /** Who may have said something in a note. */
    QuoteContext contextOf(NoteMarks marks) {
        return contextOf(marks.note());
    }

    /** Lets go of the text. */
    void end() {
        session = null;
    }

    /** The name as it stands in the field. */
    StringProperty nameProperty() {
        return name;
    }

    /** The lines of the list. */
    ObservableList<Choice> choices() {
        return FXCollections.unmodifiableObservableList(choices);
    }

    /** Those who said it together with the one in the field, in the order they were added. */
    ObservableList<Choice> others() {
        return others;
    }

    /** The letters that pick the people of a panel. */
    Initials initials() {
        return initials;
    }

    /** Chooses whom a letter stands for; false when it stands for nobody. */
    boolean pickInitial(String letter) {
        Optional<String> picked = initials.name(letter);
        picked.ifPresent(this::choose);
        return picked.isPresent();
    }

    /** Keeps the one who is chosen and asks for another one who said it too; false when nobody known is chosen. */
    boolean addAnother() {
        Choice choice = choice();
        boolean known = choice instanceof Choice.Known || choice instanceof Choice.Meant;
        if (choice == null || !known || name.get().isBlank()) {
            return false;
        }
        if (others.stream().noneMatch(other -> other.name().equals(choice.name()))) {
            others.add(choice);
        }
        name.set("");
        return true;
    }

    /** Which line is chosen; -1 for none. */
    IntegerProperty chosenProperty() {
        return chosen;
    }

    /** The tags, without {@code #}. */
    ObservableList<String> tags() {
        return tags;
    }

    /** Word for word; otherwise from memory. */
    BooleanProperty exactProperty() {
        return exact;
    }

    /** Off the record. */
    BooleanProperty offRecordProperty() {
        return offRecord;
    }

    /** What is wrong with what was chosen; empty when nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Who was named the last time; empty when nobody was. */
    String lastName() {
        return lastName;
    }

    /** Chooses the line of that number, from 1; nothing when there is none. */
    void pick(int number) {
        if (number <= choices.size()) {
            choose(choices.get(number - 1).name());
        }
    }

    private void choose(String picked) {
        name.set(picked);
        showAll(picked);
    }

    private @Nullable Choice choice() {
        return choices.isEmpty() || chosen.get() < 0 ? null : choices.get(chosen.get());
    }

    /** Chooses the line below or above. */
    void step(int by) {
        if (!choices.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, choices.size()));
        }
    }

    /** Adds a tag; an empty one and one that is there already change nothing. */
    void addTag(String typed) {
        String tag = typed.strip().replaceFirst("^#+", "").replaceAll("[\\s#]+", "-");
        if (!tag.isEmpty() && tags.stream().noneMatch(tag::equalsIgnoreCase)) {
            tags.add(tag);
        }
    }

    /** Tags used in this conference that go on from what is typed, the most used first; five at most. */
    List<String> tagsLike(String typed) {
        String folded = Folding.fold(typed);
        return usedBefore.tags().stream()
                .filter(tag -> Folding.fold(tag).startsWith(folded))
                .filter(tag -> !tags.contains(tag))
                .limit(5)
                .toList();
    }

    /**
     * Makes the quote of what is chosen.
     *
     * @param mayWait whether a quote without a name is wanted, so that it waits for one
     * @return empty when something is missing, which {@link #problemProperty()} then says
     */
    Optional<Tagging> confirm(boolean mayWait) {
        Session now = session;
        if (now == null) {
            return Optional.empty();
        }
        Choice choice = choice();
        String last = name.get().isBlank() || choice == null ? "" : choice.name();
        List<String> all = new ArrayList<>(others.stream().map(Choice::name).toList());
        all.add(last);
        String said = SeveralNames.join(all);
        if (said.isEmpty() && !mayWait) {
            problem.set(NO_NAME);
            return Optional.empty();
        }
        LocalTime time = now.proposal().existing() == null ? now.time().orElse(null) : null;
        QuoteDraft draft =
                new QuoteDraft(said, tags, exact.get(), offRecord.get(), ourTeam(now.proposal(), said), time);
        TextEdit edit = QuoteTagger.tag(now.marks().text(), now.proposal(), draft);
        lastName = said;
        List<String> newTeamMates =
                choice instanceof Choice.NewTeamMate(String added) && !last.isEmpty() ? List.of(added) : List.of();
        return Optional.of(new Tagging(edit, newTeamMates));
    }

    /** Says as before, whatever the field shows: what the key pressed again does. Empty when nobody was named yet. */
    Optional<Tagging> confirmAsBefore() {
        if (lastName.isEmpty()) {
            return Optional.empty();
        }
        others.clear();
        choose(lastName);
        if (chosen.get() < 0) {
            name.set("");
            name.set(lastName);
        }
        return confirm(false);
    }

    /** Makes somebody a team mate, then runs {@code done}. */
    void addTeamMate(String newName, Runnable done) {
        tasks.run("Adding a team mate", monitor -> people.addTeamMate(newName), added -> done.run());
    }

    /** A quip noted "(our team)" keeps that as long as it keeps its name. */
    private static boolean ourTeam(Proposal proposal, String said) {
        Mark.Quote existing = proposal.existing();
        return existing != null && existing.ourTeam() && said.equals(existing.name());
    }

    /** Shows everybody, with that name chosen: until letters are typed, nothing is filtered. */
    private void showAll(String chosenName) {
        List<Choice> all = new ArrayList<>();
        candidates.all().forEach(candidate -> all.add(new Choice.Known(candidate)));
        if (!chosenName.isBlank() && indexOf(all, chosenName) < 0) {
            all.addFirst(new Choice.Known(new Candidate(chosenName, Role.OTHER)));
        }
        choices.setAll(all);
        chosen.set(chosenName.isBlank() ? -1 : indexOf(all, chosenName));
    }

    private static int indexOf(List<Choice> all, String wanted) {
        String folded = Folding.fold(wanted);
        for (int i = 0; i < all.size(); i++) {
            if (Folding.fold(all.get(i).name()).equals(folded)) {
                return i;
            }
        }
        return -1;
    }

    private void nameTyped() {
        problem.set("");
        String typed = name.get().strip();
        if (typed.isEmpty()) {
            showAll("");
            return;
        }
        List<Choice> fitting = new ArrayList<>();
        candidates.matching(typed).forEach(candidate -> fitting.add(new Choice.Known(candidate)));
        int typedAsIs = 0;
        if (fitting.isEmpty()) {
            candidates.near(typed).forEach(candidate -> fitting.add(new Choice.Meant(candidate)));
            typedAsIs = fitting.size();
            fitting.add(new Choice.NewTeamMate(typed));
            fitting.add(new Choice.OnlyName(typed));
        }
        choices.setAll(fitting);
        chosen.set(typedAsIs);
    }

    private static QuoteContext contextOf(OpenedNote note) {
        return note.talk() == null
                ? QuoteContext.of(List.of(), note.teamMates())
                : QuoteContext.of(note.talk(), note.teamMates());
    }

    private void readUsedBefore(ConferenceId conference) {
        if (!conference.equals(usedIn)) {
            usedBefore = UsedBefore.NOTHING;
            usedIn = conference;
        }
        tasks.run("Reading tags", monitor -> UsedBefore.in(notes.notesOf(conference)), found -> {
            if (conference.equals(usedIn)) {
                usedBefore = found;
                Session now = session;
                if (now != null) {
                    candidates = Candidates.of(contextOf(now.marks().note()), found.names());
                }
            }
        });
    }
}
