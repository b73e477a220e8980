package io.github.rapporteur.storage;

import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small schedules for tests. */
final class Schedules {
    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    private Schedules() {}

    static ImportedSchedule of(String title, ImportedTalk... talks) {
        return of(title, List.of(talks));
    }

    static ImportedSchedule of(String title, List<ImportedTalk> talks) {
        List<String> rooms = talks.stream().map(ImportedTalk::room).distinct().toList();
        return new ImportedSchedule(
                "frab XML", title, "https://conf.example", "Ghent", ZONE, rooms, 1, talks, List.of());
    }

    /** A talk of an hour in the main hall. */
    static ImportedTalk talk(String identity, int hour, String title, String... speakers) {
        return talkIn("Main hall", identity, hour, title, speakers);
    }

    static ImportedTalk talkIn(String room, String identity, int hour, String title, String... speakers) {
        Instant start = DAY.atTime(hour, 0).atZone(ZONE).toInstant();
        return new ImportedTalk(
                identity,
                title,
                "",
                TalkKind.TALK,
                start,
                start.plusSeconds(3600),
                DAY,
                room,
                "Storage",
                "en",
                "https://conf.example/" + identity,
                "About " + title,
                "More about " + title,
                Arrays.stream(speakers)
                        .map(name -> new ImportedPerson("", name))
                        .toList(),
                false);
    }

    /** Many talks with long texts, two speakers each of a few hundred. */
    static ImportedSchedule many(int talks, int textLength) {
        List<ImportedTalk> all = new ArrayList<>();
        for (int i = 0; i < talks; i++) {
            Instant start = DAY.atTime(9, 0).atZone(ZONE).toInstant().plusSeconds(i * 60L);
            all.add(new ImportedTalk(
                    "talk-" + i,
                    "Talk number " + i + " on something",
                    "",
                    TalkKind.TALK,
                    start,
                    start.plusSeconds(1800),
                    DAY.plusDays(i / 300),
                    "Room " + i % 12,
                    "Track " + i % 9,
                    "en",
                    "https://conf.example/talk-" + i,
                    ("words " + i + " ").repeat(textLength / 20),
                    ("more words " + i + " ").repeat(textLength / 30),
                    List.of(
                            new ImportedPerson("p" + i % 700, "Speaker Number " + i % 700),
                            new ImportedPerson("q" + i % 300, "Co Speaker " + i % 300)),
                    false));
        }
        return of("Large Conference", all);
    }
}
