package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code talks}: the schedule of a conference, with what the user has on each talk. */
final class TalksCommand implements Command {
    private static final String DAY = "--day";
    private static final String STARRED = "--starred";

    /** Terminal cells of the room; who wants the whole of a long one takes {@code --json}. */
    private static final int WIDEST_ROOM = 20;

    /** Cells of the star and the time with the gaps behind them. */
    private static final int BEFORE_ROOM = "*  09:00-10:00  ".length();

    private static final int SHORTEST_SPEAKERS = 8;

    /** What is to be listed, read from the notebook at once. */
    private record Listing(Conference conference, List<Talk> talks, Map<TalkId, TalkState> states) {
        TalkState stateOf(Talk talk) {
            return states.getOrDefault(talk.id(), TalkState.NONE);
        }
    }

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "talks",
                        "List the talks of a conference.",
                        "Before the time stands the star: * must, ? maybe, > later.",
                        "talks --day 2 --starred",
                        "talks --starred --format ics --out starred.ics")
                .addOption(Syntax.conference())
                .addOption(
                        Syntax.option(DAY, "DAY", "Only this day: its number (1 is the first) or date (2026-11-23)."))
                .addOption(Syntax.flag(STARRED, "Only talks with a star."))
                .addOption(Syntax.option(
                        TalksFile.FORMAT, "FORMAT", "Write them into a file instead: ics, csv or md. Needs --out."))
                .addOption(Syntax.option(TalksFile.OUT, "FILE", "That file; - is standard output."))
                .addOption(ExportPlace.forceOption());
    }

    /** Counts that are behind do not keep the talks from being listed. */
    private static void refreshMarks(OpenNotebook notebook, Call call) {
        try {
            notebook.refreshMarks();
        } catch (StoreException e) {
            call.console().err().println("The counts of notes and quotes may be old: " + e.getMessage());
        }
    }

    @Override
    public boolean run(Call call) throws CommandException, IOException {
        Optional<TalksFile> file = TalksFile.wanted(call);
        Listing listing;
        try (OpenNotebook notebook = call.openNotebook()) {
            refreshMarks(notebook, call);
            Conference conference = new Choice(notebook.schedule()).conference(call.option(Syntax.CONFERENCE));
            listing = new Listing(
                    conference,
                    notebook.schedule().talks(conference.id()),
                    notebook.schedule().states(conference.id()));
            if (file.isPresent()) {
                Listing wanted = chosen(call, listing);
                file.get().write(call, notebook, wanted.conference(), wanted.talks());
                return true;
            }
        }
        Listing chosen = chosen(call, listing);
        if (call.wantsJson()) {
            Json.print(
                    call.out(),
                    chosen.talks().stream().map(talk -> json(chosen, talk)).toList());
        } else {
            print(chosen, call.out());
        }
        return true;
    }

    private static Listing chosen(Call call, Listing all) throws CommandException {
        Optional<LocalDate> day = call.option(DAY).isPresent()
                ? Optional.of(day(call, call.option(DAY).get(), all.talks()))
                : Optional.empty();
        List<Talk> talks = all.talks().stream()
                .filter(talk -> day.isEmpty() || talk.day().equals(day.get()))
                .filter(talk -> !call.has(STARRED) || all.stateOf(talk).isStarred())
                .toList();
        return new Listing(all.conference(), talks, all.states());
    }

    private static LocalDate day(Call call, String words, List<Talk> talks) throws CommandException {
        List<LocalDate> days = talks.stream().map(Talk::day).distinct().sorted().toList();
        Optional<LocalDate> found = words.matches("[0-9]{1,3}")
                ? days.stream().skip(Math.max(0, Integer.parseInt(words) - 1L)).findFirst()
                : days.stream().filter(day -> day.toString().equals(words)).findFirst();
        if (!words.matches("[0-9]{1,3}|[0-9]{4}-[0-9]{2}-[0-9]{2}") || words.matches("0+")) {
            throw call.wrongUsage("\"" + words + "\" is no day; write its number (1 is the first) or 2026-11-23");
        }
        return found.orElseThrow(() -> new CommandException("The conference has no day " + words + ". It has: "
                + String.join(", ", days.stream().map(LocalDate::toString).toList())));
    }

    private static Json.Fields json(Listing listing, Talk talk) {
        ConferenceTimes times = new ConferenceTimes(listing.conference().zone());
        TalkState state = listing.stateOf(talk);
        return Json.object()
                .with("id", talk.id())
                .with("title", talk.title())
                .with("start", times.iso(talk.start()))
                .with("end", times.iso(talk.end()))
                .with("room", talk.room())
                .with("track", talk.track())
                .with("speakers", talk.speakers().stream().map(Speaker::name).toList())
                .with("kind", talk.kind().word())
                .with("url", talk.url())
                .with("starred", state.isStarred())
                .with("withdrawn", talk.withdrawn())
                .with("notes", state.notes());
    }

    private static void print(Listing listing, PrintStream out) {
        out.println(Table.printable(listing.conference().title()));
        if (listing.talks().isEmpty()) {
            out.println("No talk fits.");
            return;
        }
        ConferenceTimes times = new ConferenceTimes(listing.conference().zone());
        int forTalk = Table.LINE - BEFORE_ROOM - roomWidth(listing.talks());
        Map<LocalDate, Table> days = new LinkedHashMap<>();
        for (Talk talk : listing.talks()) {
            TalkState state = listing.stateOf(talk);
            days.computeIfAbsent(talk.day(), day -> new Table())
                    .row(
                            star(state.star()),
                            talk.end().equals(talk.start())
                                    ? times.clock(talk.start())
                                    : times.clock(talk.start()) + "-" + times.clock(talk.end()),
                            Table.fitted(talk.room(), WIDEST_ROOM),
                            words(talk, remarks(talk, state), forTalk));
        }
        days.forEach((day, table) -> {
            out.println();
            out.println(ConferenceTimes.day(day) + ", "
                    + times.zoneAt(listing.talks().stream()
                            .filter(talk -> talk.day().equals(day))
                            .findFirst()
                            .orElseThrow()
                            .start()));
            table.print(out);
        });
    }

    private static String star(Star star) {
        return switch (star) {
            case NONE -> " ";
            case MUST -> "*";
            case MAYBE -> "?";
            case LATER -> ">";
        };
    }

    /** Cells of the column of rooms with the gap behind it. */
    private static int roomWidth(List<Talk> talks) {
        int widest = talks.stream()
                .mapToInt(talk -> Table.width(Table.fitted(talk.room(), WIDEST_ROOM)))
                .max()
                .orElse(0);
        return widest == 0 ? 0 : widest + Table.GAP.length();
    }

    /** Title, speakers and remarks on so many cells: speakers give way first, then the title, never the remarks. */
    private static String words(Talk talk, String remarks, int cells) {
        int left = cells - Table.width(remarks);
        String title = Table.fitted(talk.title(), left);
        int forSpeakers = left - Table.width(title) - " ()".length();
        String speakers = Table.fitted(talk.speakerNames(), Math.max(SHORTEST_SPEAKERS, forSpeakers));
        boolean named = !talk.speakers().isEmpty() && Table.width(speakers) <= forSpeakers;
        return title + (named ? " (" + speakers + ")" : "") + remarks;
    }

    private static String remarks(Talk talk, TalkState state) {
        StringBuilder remarks = new StringBuilder();
        if (talk.withdrawn()) {
            remarks.append(", withdrawn");
        }
        if (state.notes() > 0) {
            remarks.append(", ").append(Counted.of(state.notes(), "note"));
        }
        if (state.quotes() + state.quips() > 0) {
            int quotes = state.quotes() + state.quips();
            remarks.append(", ").append(Counted.of(quotes, "quote"));
        }
        if (state.rating() > 0) {
            remarks.append(", ").append(state.rating()).append("/5");
        }
        return remarks.toString();
    }
}
