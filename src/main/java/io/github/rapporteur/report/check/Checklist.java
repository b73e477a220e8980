package io.github.rapporteur.report.check;

import java.util.List;

/**
 * What there is to look at before a report goes out.
 *
 * @param findings the gravest kinds first
 * @param links web addresses that readers will find in the report, each once
 */
public record Checklist(List<Finding> findings, List<Link> links) {
    /** Of no report. */
    public static final Checklist EMPTY = new Checklist(List.of(), List.of());

    /** Keeps its own lists. */
    public Checklist {
        findings = List.copyOf(findings);
        links = List.copyOf(links);
    }

    /**
     * A web address.
     *
     * @param place where it stands first
     */
    public record Link(String address, Place place) {
        /**
         * The finding that it does not answer.
         *
         * @param why a clause: "there is nothing at this address (404)"
         */
        public Finding isDead(String why) {
            return Finding.of(
                    FindingKind.DEAD_LINK,
                    Excerpt.cut(address) + ": " + why,
                    place,
                    List.of(new Cure.Keep("Keep it")),
                    address);
        }
    }
}
