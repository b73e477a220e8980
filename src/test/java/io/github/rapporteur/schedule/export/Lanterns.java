package io.github.rapporteur.schedule.export;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.TalkText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An invented conference with talks of a test's choice. */
final class Lanterns {
    static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");
    static final Instant START = Instant.parse("2026-09-11T08:30:00Z");
    static final Conference CONFERENCE = new Conference(
            ConferenceId.next(), "Lantern Days, 2026", ZoneId.of("Europe/Copenhagen"), "Skagen", "", "", false);

    private Lanterns() {}

    /** A talk of 45 minutes at 10:30 on 11 September, in the conference's zone. */
    static Talk talk(String title, String room, String url, String... speakers) {
        return new Talk(
                TalkId.next(),
                CONFERENCE.id(),
                title,
                "",
                TalkKind.TALK,
                START,
                START.plusSeconds(45 * 60),
                LocalDate.of(2026, 9, 11),
                room,
                "Wicks",
                "en",
                url,
                Arrays.stream(speakers)
                        .map(name -> new Speaker(UUID.randomUUID(), name))
                        .toList(),
                false,
                false);
    }

    /** One talk with an abstract and a star. */
    static ChosenTalks chosen(Talk talk, String abstractText) {
        return new ChosenTalks(
                CONFERENCE,
                List.of(talk),
                Map.of(talk.id(), new TalkText(abstractText, "")),
                Map.of(talk.id(), new TalkState(Star.MUST, 0, "", false, 0, 0, 0, 0)));
    }
}
