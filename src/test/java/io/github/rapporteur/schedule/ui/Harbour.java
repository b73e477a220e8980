package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small invented conference of two days, and larger ones. */
final class Harbour {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    static final LocalDate FRIDAY = LocalDate.of(2026, 9, 11);
    static final LocalDate SATURDAY = FRIDAY.plusDays(1);

    private Harbour() {}

    /** Friday with a coffee break between two slots, Saturday with one talk. */
    static ImportedSchedule schedule() {
        return schedule(List.of(
                talk(
                        "Retries Considered Expensive",
                        FRIDAY,
                        "10:30",
                        "11:15",
                        "Quay Hall",
                        "Operations",
                        "Mara Lindqvist"),
                talk("Typing Is Thinking", FRIDAY, "10:30", "11:15", "Tide Room", "People", "Kofi Mensah"),
                talk("Build a Queue", FRIDAY, "10:30", "12:30", "Boathouse", "Workshops", "Rosa Amundsen", "Li Wen"),
                pause("Coffee on the terrace", "11:15", "11:30"),
                talk("Backpressure for Beginners", FRIDAY, "11:30", "12:15", "Quay Hall", "Operations", "Lucía Ferrán"),
                talk("The Map Is the Incident", SATURDAY, "09:00", "09:45", "Lantern Room", "", "Jun Okabe")));
    }

    static ImportedSchedule schedule(List<ImportedTalk> talks) {
        List<String> rooms = talks.stream().map(ImportedTalk::room).distinct().toList();
        return new ImportedSchedule(
                "frab XML", "Harbour Conf", "https://harbour.example", "Port Alder", ZONE, rooms, 2, talks, List.of());
    }

    /** So many talks over five days. */
    static ImportedSchedule large(int count) {
        List<ImportedTalk> talks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int slot = i % (count / 5) / 20;
            talks.add(talk(
                    "Talk number " + i,
                    FRIDAY.plusDays(i / (count / 5)),
                    LocalTime.of(8, 0).plusMinutes(slot * 45L).toString(),
                    LocalTime.of(8, 40).plusMinutes(slot * 45L).toString(),
                    "Room " + i % 20,
                    "Track " + i % 11,
                    "Speaker " + i));
        }
        return schedule(talks);
    }

    static ImportedTalk talk(
            String title, LocalDate day, String start, String end, String room, String track, String... speakers) {
        return entry(title, TalkKind.TALK, day, start, end, room, track, speakers);
    }

    private static ImportedTalk pause(String title, String start, String end) {
        return entry(title, TalkKind.BREAK, FRIDAY, start, end, "", "");
    }

    private static ImportedTalk entry(
            String title,
            TalkKind kind,
            LocalDate day,
            String start,
            String end,
            String room,
            String track,
            String... speakers) {
        List<ImportedPerson> people = Arrays.stream(speakers)
                .map(name -> new ImportedPerson("", name))
                .toList();
        return new ImportedTalk(
                title,
                title,
                "",
                kind,
                at(day, start),
                at(day, end),
                day,
                room,
                track,
                "en",
                "",
                "",
                "",
                people,
                false);
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    static Clock friday(String time) {
        return Clock.fixed(at(FRIDAY, time), ZONE);
    }
}
