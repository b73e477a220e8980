package io.github.rapporteur.report.check;

import io.github.rapporteur.report.TalkSection;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the schedule does not look well in a report: talks with nothing to read, addresses that are none. */
final class ScheduleRules {
    private ScheduleRules() {}

    /** @param talk the same in the schedule; null when it is not there */
    static List<Finding> in(TalkSection section, @Nullable Talk talk) {
        List<Finding> found = new ArrayList<>();
        Place place = new Place.OfTalk(section.id(), Excerpt.title(section.title()));
        boolean empty = section.parts().stream().allMatch(part -> part.blocks().isEmpty());
        if (empty && section.verdict().isBlank()) {
            found.add(Finding.of(
                    FindingKind.EMPTY_TALK,
                    "",
                    place,
                    List.of(new Cure.LeaveOut("Leave it out", section.id()), new Cure.Keep("It was worth naming")),
                    section.id().toString()));
        }
        if (talk != null && !talk.url().isBlank() && !WebLink.read(talk.url()).isValid()) {
            found.add(link(talk.url(), place));
        }
        return found;
    }

    /** The conference's own address. */
    static List<Finding> in(Conference conference) {
        boolean fine =
                conference.url().isBlank() || WebLink.read(conference.url()).isValid();
        return fine ? List.of() : List.of(link(conference.url(), new Place.OfConference()));
    }

    private static Finding link(String address, Place place) {
        return Finding.titled(
                FindingKind.BAD_LINK,
                "The schedule’s link is no valid address",
                Excerpt.cut(address),
                place,
                List.of(new Cure.Keep("Keep it")),
                address,
                place.words());
    }
}
