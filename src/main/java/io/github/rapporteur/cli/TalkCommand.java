package io.github.rapporteur.cli;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceDay;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkEntry;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkText;
import io.github.rapporteur.storage.OpenNotebook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** {@code talk add}: a talk that no schedule has. */
final class TalkCommand implements Command {
    private static final String ADD = "add";
    private static final String START = "--start";
    private static final String END = "--end";
    private static final String MINUTES = "--minutes";
    private static final String ROOM = "--room";
    private static final String SPEAKER = "--speaker";
    private static final String KIND = "--kind";
    private static final String TRACK = "--track";
    private static final String URL = "--url";
    private static final int USUAL_MINUTES = 30;
    private static final int MOST_MINUTES = 7 * 24 * 60;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "talk",
                        "Add a talk by hand: a hallway talk, a lightning talk, an unconference.",
                        "Times are those of the conference's zone. No refresh of the schedule touches such a talk.",
                        "talk add \"Storage over coffee\" --start \"2026-11-29 10:30\" --speaker \"Ada Example\"")
                .addPositional(Syntax.argument(0, ADD, "What to do; there is only add."))
                .addPositional(Syntax.argument(1, "TITLE", "The title of the talk."))
                .addOption(Syntax.required(START, "TIME", "When it begins: 2026-11-29 10:30."))
                .addOption(Syntax.option(END, "TIME", "When it ends: 11:00, or with the date."))
                .addOption(Syntax.option(MINUTES, "N", "How long it is, in place of the end; 30 when not given."))
                .addOption(Syntax.option(ROOM, "NAME", "Where."))
                .addOption(Syntax.repeated(SPEAKER, "NAME", "Who gives it; may be given several times."))
                .addOption(Syntax.option(KIND, "KIND", "What it is: " + kinds() + "; hallway when not given."))
                .addOption(Syntax.option(TRACK, "NAME", "Its track."))
                .addOption(Syntax.option(URL, "ADDRESS", "Its web address."))
                .addOption(Syntax.conference());
    }

    @Override
    public boolean run(Call call) throws CommandException {
        if (!call.argument(0).equals(ADD)) {
            throw call.wrongUsage("\"" + call.argument(0) + "\" is nothing to do with a talk; there is only add");
        }
        if (call.argument(1).isBlank()) {
            throw call.wrongUsage("the title is empty");
        }
        TalkKind kind = kind(call, call.option(KIND).orElse("hallway"));
        LocalDateTime start = moment(call, START, call.option(START).orElse(""));
        LocalDateTime end = end(call, start);
        try (OpenNotebook notebook = call.openNotebook()) {
            Conference conference = new Choice(notebook.schedule()).conference(call.option(Syntax.CONFERENCE));
            Instant from = start.atZone(conference.zone()).toInstant();
            Instant to = end.atZone(conference.zone()).toInstant();
            TalkEntry entry = new TalkEntry(
                    call.argument(1),
                    "",
                    kind,
                    from,
                    to.isBefore(from) ? from : to,
                    ConferenceDay.of(start),
                    call.option(ROOM).orElse(""),
                    call.option(TRACK).orElse(""),
                    "",
                    call.option(URL).orElse(""),
                    call.options(SPEAKER));
            TalkId id = notebook.talksByHand().add(conference.id(), entry, TalkText.NONE);
            print(call, conference, notebook.schedule().findTalk(id).orElseThrow());
        }
        return true;
    }

    private static void print(Call call, Conference conference, Talk talk) {
        ConferenceTimes times = new ConferenceTimes(conference.zone());
        if (call.wantsJson()) {
            Json.print(
                    call.out(),
                    Json.object()
                            .with("id", talk.id())
                            .with("conference", conference.title())
                            .with("title", talk.title())
                            .with("start", times.iso(talk.start()))
                            .with("end", times.iso(talk.end()))
                            .with("room", talk.room())
                            .with("track", talk.track())
                            .with(
                                    "speakers",
                                    talk.speakers().stream().map(Speaker::name).toList())
                            .with("kind", talk.kind().word())
                            .with("url", talk.url()));
        } else {
            call.out()
                    .println("Added to " + Table.printable(conference.title()) + ": " + times.dateAndClock(talk.start())
                            + "-" + times.clock(talk.end()) + "  " + Table.printable(talk.title()));
        }
    }

    private static LocalDateTime end(Call call, LocalDateTime start) {
        Optional<String> end = call.option(END);
        Optional<String> minutes = call.option(MINUTES);
        if (end.isPresent() && minutes.isPresent()) {
            throw call.wrongUsage("give " + END + " or " + MINUTES + ", not both");
        }
        if (end.isEmpty()) {
            return start.plusMinutes(minutes.map(words -> minutes(call, words)).orElse(USUAL_MINUTES));
        }
        LocalDateTime moment = clock(end.get())
                .map(time -> start.toLocalDate()
                        .plusDays(time.isBefore(start.toLocalTime()) ? 1 : 0)
                        .atTime(time))
                .orElseGet(() -> moment(call, END, end.get()));
        boolean isFarOff = Duration.between(start, moment).toMinutes() > MOST_MINUTES;
        if (moment.isBefore(start) || isFarOff) {
            throw call.wrongUsage("the end " + end.get()
                    + (isFarOff ? " is more than a week after the start" : " is before the start"));
        }
        return moment;
    }

    private static int minutes(Call call, String words) {
        if (!words.matches("[0-9]{1,5}") || Integer.parseInt(words) > MOST_MINUTES) {
            throw call.wrongUsage("\"" + words + "\" is no number of minutes");
        }
        return Integer.parseInt(words);
    }

    private static Optional<LocalTime> clock(String words) {
        try {
            return Optional.of(LocalTime.parse(words.strip(), CLOCK));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime moment(Call call, String option, String words) {
        try {
            return LocalDateTime.parse(words.strip().replaceFirst("[T ]+", " "), MOMENT);
        } catch (DateTimeParseException e) {
            throw call.wrongUsage(option + " is \"" + words + "\"; write it as 2026-11-29 10:30");
        }
    }

    private static TalkKind kind(Call call, String word) {
        return Arrays.stream(TalkKind.values())
                .filter(kind -> kind.word().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> call.wrongUsage("\"" + word + "\" is no kind of talk; there are " + kinds()));
    }

    private static String kinds() {
        return Arrays.stream(TalkKind.values()).map(TalkKind::word).collect(Collectors.joining(", "));
    }
}
