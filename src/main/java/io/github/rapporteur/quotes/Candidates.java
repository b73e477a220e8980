package io.github.rapporteur.quotes;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.people.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who the tagger offers, in this order: the talk's speakers, team mates, the audience, others named before.
 *
 * @param all without doubles
 */
public record Candidates(List<Candidate> all) {
    /**
     * Somebody to choose.
     *
     * @param role what choosing them makes of the quote
     */
    public record Candidate(String name, Role role) {}

    /** Keeps its own list. */
    public Candidates {
        all = List.copyOf(all);
    }

    /**
     * Everybody who may have said it.
     *
     * @param recent names used before in this conference, the newest first; those who are in the context already are
     *     not repeated
     */
    public static Candidates of(QuoteContext context, List<String> recent) {
        Map<String, Candidate> byFolded = new LinkedHashMap<>();
        context.speakers().forEach(name -> add(byFolded, name, Role.SPEAKER));
        context.teamMates().forEach(name -> add(byFolded, name, Role.TEAM_MATE));
        add(byFolded, Quotes.AUDIENCE, Role.AUDIENCE);
        recent.forEach(name -> add(byFolded, name, Quotes.isAudience(name) ? Role.AUDIENCE : Role.OTHER));
        return new Candidates(new ArrayList<>(byFolded.values()));
    }

    /**
     * Those whose words begin with what is typed, without regard to case and accents. Names that begin with it come
     * first; otherwise the order stays.
     */
    public List<Candidate> matching(String typed) {
        String folded = Fold.fold(typed.strip());
        List<Candidate> begin = new ArrayList<>();
        List<Candidate> others = new ArrayList<>();
        for (Candidate candidate : all) {
            if (Fold.fold(candidate.name()).startsWith(folded)) {
                begin.add(candidate);
            } else if (Fold.fits(candidate.name(), typed)) {
                others.add(candidate);
            }
        }
        begin.addAll(others);
        return begin;
    }

    /** Those of whom one may have mistyped the name; to be proposed, never taken without a word. */
    public List<Candidate> near(String typed) {
        return all.stream()
                .filter(candidate -> NearNames.isNear(typed, candidate.name()))
                .toList();
    }

    private static void add(Map<String, Candidate> byFolded, String name, Role role) {
        byFolded.putIfAbsent(Fold.fold(name.strip()), new Candidate(name, role));
    }
}
