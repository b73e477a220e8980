package io.github.rapporteur.report;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Builds what a report is composed from, in a few words. Each talk begins an hour after the one before. */
public final class InputBuilder {
    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");

    private final ConferenceId id;
    private final List<Talk> talks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<TalkId, TalkState> states = new HashMap<>();
    private final List<Person> team = new ArrayList<>();
    private ReportShape shape = ReportShape.USUAL;
    private String conference = "Test Conf";
    private String place = "";
    private String url = "";
    private String title = "Report";
    private String standfirst = "";
    private String author = "Ann";
    private String track = "";

    /** On a conference of its own. */
    public InputBuilder() {
        this(ConferenceId.next());
    }

    /** On this conference. */
    public InputBuilder(ConferenceId id) {
        this.id = id;
    }

    public InputBuilder conference(String newTitle, String newPlace, String newUrl) {
        conference = newTitle;
        place = newPlace;
        url = newUrl;
        return this;
    }

    public InputBuilder front(String newTitle, String newStandfirst, String newAuthor) {
        title = newTitle;
        standfirst = newStandfirst;
        author = newAuthor;
        return this;
    }

    public InputBuilder teamMate(String name) {
        team.add(new Person(PersonId.next(), name, true));
        return this;
    }

    public InputBuilder conferenceNote(String text) {
        notes.add(note(new NoteSubject.OfConference(id), author, text));
        return this;
    }

    /** The talks added from now on are of that track. */
    public InputBuilder track(String name) {
        track = name;
        return this;
    }

    public InputBuilder talk(String name, String... speakers) {
        return talkAt("Hall", "https://conf.example/" + talks.size(), name, speakers);
    }

    public InputBuilder talkAt(String room, String address, String name, String... speakers) {
        List<Speaker> people = Arrays.stream(speakers)
                .map(speaker -> new Speaker(new UUID(0, speaker.hashCode()), speaker))
                .toList();
        Instant start = START.plusSeconds(3600L * talks.size());
        talks.add(new Talk(
                TalkId.next(),
                id,
                name,
                "",
                TalkKind.TALK,
                start,
                start.plusSeconds(2700),
                LocalDate.of(2026, 5, 4).plusDays(talks.size() / 8),
                room,
                track,
                "en",
                address,
                people,
                false,
                false));
        return this;
    }

    /** A note on the talk added last, by the report's author. */
    public InputBuilder note(String text) {
        return note(author, text);
    }

    /** A note on the talk added last. */
    public InputBuilder note(String by, String text) {
        notes.add(note(new NoteSubject.OfTalk(talks.getLast().id()), by, text));
        return this;
    }

    /** What the user has on the talk added last. */
    public InputBuilder state(Star star, int rating, String verdict, boolean attended) {
        states.put(talks.getLast().id(), new TalkState(star, rating, verdict, attended, 0, 0, 0, 0));
        return this;
    }

    /** The writer leaves the talk added last out. */
    public InputBuilder leaveOut() {
        shape = shape.withTalks(List.of(talks.getLast().id()), false);
        return this;
    }

    public ReportInput build() {
        return new ReportInput(
                new Conference(id, conference, ZoneId.of("Europe/Berlin"), place, url, "", false),
                talks,
                states,
                notes,
                team,
                new ReportSettings(title, standfirst, author, LocalDate.of(2026, 5, 20), Locale.ENGLISH, shape));
    }

    /** The report is made up like this. */
    public InputBuilder shape(UnaryOperator<ReportShape> change) {
        shape = change.apply(shape);
        return this;
    }

    /** The talk added last. */
    public TalkId lastTalk() {
        return talks.getLast().id();
    }

    public Report report() {
        return new ReportComposer().compose(build());
    }

    private static Note note(NoteSubject subject, String author, String text) {
        return new Note(NoteId.next(), subject, author, text, 1, START);
    }
}
