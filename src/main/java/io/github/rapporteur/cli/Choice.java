package io.github.rapporteur.cli;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Talk;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the conference or talk that the user means by a few words; when it is not clear which, says what there is. */
record Choice(ScheduleRepository schedule) {
    private static final int LISTED = 12;

    /** The conference of that id or title, or with that part in its title; the newest import when nothing is said. */
    Conference conference(Optional<String> words) throws CommandException {
        List<Conference> all = schedule.conferences();
        if (all.isEmpty()) {
            throw new CommandException(
                    "This notebook has no conference yet. Import a schedule: rapporteur import FILE_OR_URL");
        }
        if (words.isEmpty()) {
            return all.getFirst();
        }
        List<Conference> found = matching(
                all,
                words.get(),
                Conference::title,
                conference -> conference.id().toString());
        if (found.size() == 1) {
            return found.getFirst();
        }
        String problem = found.isEmpty()
                ? "No conference is called \"" + words.get() + "\". There are:"
                : "\"" + words.get() + "\" is in the title of " + found.size()
                        + " conferences. Say which, by more of its" + " title or by its id:";
        throw new CommandException(problem
                + list((found.isEmpty() ? all : found)
                        .stream()
                                .map(conference -> conference.id() + "  " + conference.title())
                                .toList()));
    }

    /**
     * The talk that is meant.
     *
     * @param in the conference named by the user; empty for the newest, then all others
     */
    Talk talk(String words, Optional<String> in) throws CommandException {
        Conference first = conference(in);
        List<Talk> found = matching(
                schedule.talks(first.id()),
                words,
                Talk::title,
                talk -> talk.id().toString());
        if (found.isEmpty() && in.isEmpty()) {
            found = schedule.conferences().stream()
                    .filter(conference -> !conference.id().equals(first.id()))
                    .flatMap(conference ->
                            matching(
                                    schedule.talks(conference.id()),
                                    words,
                                    Talk::title,
                                    talk -> talk.id().toString())
                                    .stream())
                    .toList();
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new CommandException("No talk has \"" + words + "\" in its title" + where(in, first)
                    + ". List them with: rapporteur talks");
        }
        throw new CommandException("\"" + words + "\" is in the title of " + found.size()
                + " talks. Say which, by more of its title or by its id:"
                + list(found.stream().map(this::line).toList()));
    }

    private static String where(Optional<String> in, Conference conference) {
        return in.isEmpty() ? "" : " at " + conference.title();
    }

    private String line(Talk talk) {
        String when = schedule.findConference(talk.conference())
                .map(conference -> new ConferenceTimes(conference.zone()).dateAndClock(talk.start()))
                .orElse("");
        return talk.id() + "  " + when + "  " + talk.title();
    }

    private static String list(List<String> lines) {
        String shown = lines.stream()
                .limit(LISTED)
                .map(line -> "\n  " + Table.printable(line))
                .collect(Collectors.joining());
        return lines.size() > LISTED ? shown + "\n  and " + (lines.size() - LISTED) + " more" : shown;
    }

    /** An id wins over an exact title, that over a title alike but for case and accents, that over a part of one. */
    private static <T> List<T> matching(List<T> all, String words, Function<T, String> title, Function<T, String> id) {
        String folded = Folding.fold(words);
        List<Function<T, Boolean>> ways = List.of(
                each -> id.apply(each).equalsIgnoreCase(words.strip()),
                each -> title.apply(each).equals(words),
                each -> Folding.fold(title.apply(each)).equals(folded),
                each -> !folded.isEmpty() && Folding.fold(title.apply(each)).contains(folded));
        for (Function<T, Boolean> way : ways) {
            List<T> found = all.stream().filter(way::apply).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
