package io.github.rapporteur.report;

import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.report.Block.Voice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Works out whose voice a quote is in a talk. */
final class Voices {
    private static final String AUDIENCE = "Somebody in the audience";

    private final List<String> speakers;
    private final Map<String, String> teamMates = new HashMap<>();

    /** @param speakers of the talk, cleaned; empty for the conference note */
    Voices(List<String> speakers, List<Person> teamMates) {
        this.speakers = speakers;
        teamMates.forEach(mate -> this.teamMates.put(CleanText.folded(mate.name()), CleanText.line(mate.name())));
    }

    /** The quote as the report sets it. */
    Block.Quotation read(Mark.Quote quote, String source) {
        String given = quote.name() == null ? "" : CleanText.line(quote.name());
        String folded = CleanText.folded(given);
        Voice voice;
        String who = given;
        if (given.isEmpty()) {
            voice = speakers.size() == 1 ? Voice.SPEAKER : Voice.UNKNOWN;
            who = speakers.size() == 1 ? speakers.getFirst() : "";
        } else if (speakers.stream()
                .anyMatch(speaker -> CleanText.folded(speaker).equals(folded))) {
            voice = Voice.SPEAKER;
        } else if (quote.ourTeam() || teamMates.containsKey(folded)) {
            voice = Voice.TEAM_MATE;
            who = teamMates.getOrDefault(folded, given);
        } else if (folded.equals("audience")
                || folded.equals("the audience")
                || folded.equals("somebody in the audience")) {
            voice = Voice.AUDIENCE;
            who = AUDIENCE;
        } else {
            voice = Voice.SPEAKER;
        }
        List<String> liked = quote.likedBy().stream().map(this::fullName).toList();
        List<String> tags = quote.tags().stream().map(CleanText::line).toList();
        String words = ProseText.closed(quote.text().strip());
        return new Block.Quotation(words, who, voice, quote.exact(), liked, tags, source);
    }

    /** A team mate's whole name when only its first word was typed and no other team mate has the same. */
    String fullName(String typed) {
        String name = CleanText.line(typed);
        String folded = CleanText.folded(name);
        if (folded.isEmpty() || teamMates.containsKey(folded)) {
            return teamMates.getOrDefault(folded, name);
        }
        List<String> matching = teamMates.keySet().stream()
                .filter(mate -> mate.startsWith(folded + " "))
                .toList();
        return matching.size() == 1 ? teamMates.getOrDefault(matching.getFirst(), name) : name;
    }

    /** The name behind an answer; empty when the talk has one speaker and it is theirs. */
    String answering(String name) {
        boolean theOnlyOne =
                speakers.size() == 1 && CleanText.folded(speakers.getFirst()).equals(CleanText.folded(name));
        return theOnlyOne ? "" : name;
    }
}
