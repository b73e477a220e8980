package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs make of RFC 5545. */
class ICalendarReaderTest {
    private static final String TEN = "DTSTART:20310510T100000Z\n";

    @Test
    void foldThatSplitsACharacterIsMendedBeforeDecoding() throws Exception {
        byte[] umlaut = "ü".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + TEN + "SUMMARY:M").getBytes(StandardCharsets.UTF_8));
        bytes.write(umlaut[0]);
        bytes.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
        bytes.write(umlaut[1]);
        bytes.writeBytes("he\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(Read.read("a.ics", bytes.toByteArray(), Read.OPTIONS)
                        .talks()
                        .getFirst()
                        .title())
                .isEqualTo("Mühe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndWillDo(String end) throws Exception {
        String calendar =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + TEN + "SUMMARY:Long and\n  folded\nEND:VEVENT\nEND:VCALENDAR\n";

        assertThat(Read.text("\uFEFF" + calendar.replace("\n", end))
                        .talks()
                        .getFirst()
                        .title())
                .isEqualTo("Long and folded");
    }

    @Test
    void foldsOfAProgramThatDoesNotFoldAreLineBreaks() throws Exception {
        String calendar = event(TEN + "SUMMARY:T\nDESCRIPTION:" + "word ".repeat(30) + "end.\n Next sentence.\n");

        assertThat(only(calendar).abstractText()).endsWith("end.\nNext sentence.");
    }

    @Test
    void textThatGoesOnWithoutAnySignBelongsToTheTextBefore() throws Exception {
        assertThat(only(event(TEN + "SUMMARY:T\nDESCRIPTION:First\nsecond line\n"))
                        .abstractText())
                .isEqualTo("First\nsecond line");
    }

    @Test
    void blanksBehindColonsAndInNamesAreForgiven() throws Exception {
        ImportedTalk talk = only("""
                BEGIN:VCALENDAR
                VTIMEZONE: Europe/Rome
                REFRESH - INTERVAL; VALUE = DURATION:PT1H
                BEGIN:VEVENT
                SEQUENCE: 0
                DTSTART: 20310510T100000Z
                SUMMARY: T
                LOCATION: XOR
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(talk.room()).isEqualTo("XOR");
    }

    @Test
    void notUtf8IsReadAsWindows1252WithAWarning() throws Exception {
        byte[] latin = event(TEN + "SUMMARY:Caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);

        ImportedSchedule schedule = Read.read("latin.ics", latin, Read.OPTIONS);

        assertThat(schedule.talks().getFirst().title()).isEqualTo("Café");
        assertThat(schedule.warnings()).anyMatch(warning -> warning.contains("not in UTF-8"));
    }

    @Test
    void quotedPrintableOfOldCalendarsIsDecoded() throws Exception {
        assertThat(only(event(TEN + "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9 und=\nmehr\n"))
                        .title())
                .isEqualTo("Café undmehr");
    }

    @Test
    void zoneComesFromTheUserElseTheCalendarElseTheComputer() throws Exception {
        String floating = event("DTSTART:20310510T100000\nSUMMARY:T\n");
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");

        ImportedSchedule unsaid = Read.text(floating);
        assertThat(unsaid.talks().getFirst().start()).hasToString("2031-05-10T10:00:00Z");
        assertThat(unsaid.warnings()).anyMatch(warning -> warning.contains("names no time zone"));
        ImportedSchedule said = Read.text(floating, Read.OPTIONS.withZone(tokyo));
        assertThat(said.talks().getFirst().start()).hasToString("2031-05-10T01:00:00Z");
        assertThat(said.warnings()).isEmpty();
        ImportedSchedule declared =
                Read.text(floating.replace("BEGIN:VEVENT", "X-WR-TIMEZONE:Europe/Rome\nBEGIN:VEVENT"));
        assertThat(declared.zone()).isEqualTo(ZoneId.of("Europe/Rome"));
    }

    @Test
    void zoneThatTheCalendarDefinesItselfFollowsItsRules() throws Exception {
        String zone = """
                BEGIN:VTIMEZONE
                TZID:Customized Time Zone
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0300
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0300
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                """;
        String summer = event("DTSTART;TZID=Customized Time Zone:20310710T100000\nSUMMARY:T\n");
        String winter = event("DTSTART;TZID=Customized Time Zone:20310110T100000\nSUMMARY:T\n");

        assertThat(only(summer.replace("BEGIN:VEVENT", zone + "BEGIN:VEVENT")).start())
                .hasToString("2031-07-10T07:00:00Z");
        assertThat(only(winter.replace("BEGIN:VEVENT", zone + "BEGIN:VEVENT")).start())
                .hasToString("2031-01-10T08:00:00Z");
    }

    @Test
    void unknownZoneIsAWarningAndTheConferencesZone() throws Exception {
        ImportedSchedule schedule = Read.text(event("DTSTART;TZID=17:20310510T100000\nSUMMARY:T\n"));

        assertThat(schedule.talks().getFirst().start()).hasToString("2031-05-10T10:00:00Z");
        assertThat(schedule.warnings()).anyMatch(warning -> warning.startsWith("The time zone \"17\" is not known"));
    }

    @Test
    void wholeDaysLastTheirDayWhateverTheValueParameterSays() throws Exception {
        ImportedTalk day = only(event("DTSTART;VALUE=DATE-TIME:20310510\nSUMMARY:T\n"));
        assertThat(Read.minutes(day)).isEqualTo(24 * 60);
        ImportedTalk timed = only(event("DTSTART;VALUE=DATE:20310510T100000Z\nDURATION:PT1W\nSUMMARY:T\n"));
        assertThat(timed.start()).hasToString("2031-05-10T10:00:00Z");
        assertThat(Read.minutes(timed)).isEqualTo(7 * 24 * 60);
        assertThat(Read.minutes(only(event(TEN + "SUMMARY:T\n")))).isZero();
    }

    @Test
    void repetitionsKeepTheirWallTimeOverTheChangeOfClocks() throws Exception {
        ImportedSchedule schedule = Read.text(event("""
                UID:u
                DTSTART;TZID=Europe/Berlin:20310329T100000
                DTEND;TZID=Europe/Berlin:20310329T110000
                RRULE:FREQ=DAILY;COUNT=4
                EXDATE;TZID=Europe/Berlin:20310331T100000
                SUMMARY:T
                """));

        assertThat(schedule.talks())
                .extracting(talk -> talk.start().toString())
                .containsExactly("2031-03-29T09:00:00Z", "2031-03-30T08:00:00Z", "2031-04-01T08:00:00Z");
        assertThat(schedule.talks().getFirst().identity()).isEqualTo("u@2031-03-29T09:00:00Z");
    }

    @Test
    void movedRepetitionTakesThePlaceOfTheOldOne() throws Exception {
        ImportedSchedule schedule = Read.text("""
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:u
                DTSTART:20310510T100000Z
                RRULE:FREQ=DAILY;UNTIL=20310512T100000Z
                SUMMARY:T
                END:VEVENT
                BEGIN:VEVENT
                UID:u
                RECURRENCE-ID:20310511T100000Z
                DTSTART:20310511T160000Z
                SUMMARY:Moved
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(schedule.talks())
                .extracting(talk -> talk.title() + " " + Read.start(talk, ZoneOffset.UTC))
                .containsExactly("T 05-10 10:00", "T 05-12 10:00", "Moved 05-11 16:00");
        assertThat(schedule.talks().getLast().identity()).isEqualTo("u@2031-05-11T10:00:00Z");
    }

    @Test
    void newestVersionOfAnEventCounts() throws Exception {
        ImportedSchedule schedule = Read.text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nSEQUENCE:2\n" + TEN
                + "SUMMARY:New\nEND:VEVENT\nBEGIN:VEVENT\nUID:u\nSEQUENCE:1\n" + TEN
                + "SUMMARY:Old\nEND:VEVENT\nEND:VCALENDAR\n");

        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("New");
        assertThat(schedule.warnings()).anyMatch(warning -> warning.contains("older versions"));
    }

    @Test
    void talksThatShareAUidAreTalksOfTheirOwn() throws Exception {
        ImportedSchedule schedule = Read.text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:4\n" + TEN
                + "SUMMARY:One\nEND:VEVENT\nBEGIN:VEVENT\nUID:4\n" + TEN + "SUMMARY:Two\nEND:VEVENT\nEND:VCALENDAR\n");

        assertThat(schedule.talks()).extracting(ImportedTalk::identity).containsExactly("title:One", "title:Two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;COUNT=5",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=0,1,2,3,4,5;BYSETPOS=-1;COUNT=1000",
                "FREQ=YEARLY;BYHOUR=1,2,3;BYSECOND=0,1;BYSETPOS=-1;COUNT=1000",
                "FREQ=NEVER",
                "nonsense"
            })
    void hostileRepetitionIsLeftOutAndSaid(String rule) throws Exception {
        ImportedSchedule schedule = Read.text(event("UID:u\n" + TEN + "RRULE:" + rule + "\nSUMMARY:T\n"));

        assertThat(schedule.talks()).hasSize(1);
        assertThat(schedule.warnings()).anyMatch(warning -> warning.contains("its repetition was left out"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;COUNT=2000000000",
                "FREQ=HOURLY;UNTIL=99991231T000000Z",
                "FREQ=YEARLY;COUNT=100000",
                "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;COUNT=10",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8;BYMINUTE=0,1,2,3;COUNT=100000"
            })
    void repetitionIsBounded(String rule) {
        // Without a bound it would take hours; a minute is for machines that do something else at the same time.
        ImportedSchedule schedule = assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> Read.text(event("UID:u\n" + TEN + "RRULE:" + rule + "\nSUMMARY:T\n")));

        assertThat(schedule.talks()).hasSizeBetween(1, Recurrences.MOST);
    }

    @Test
    void repetitionWithoutEndGoesAsFarAsTheCalendar() throws Exception {
        ImportedSchedule schedule = Read.text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\n" + TEN
                + "RRULE:FREQ=DAILY\nSUMMARY:Coffee\nEND:VEVENT\nBEGIN:VEVENT\nUID:v\nDTSTART:20310512T090000Z\n"
                + "SUMMARY:T\nEND:VEVENT\nEND:VCALENDAR\n");

        assertThat(schedule.talks().stream().filter(talk -> talk.title().equals("Coffee")))
                .hasSize(3);
        assertThat(schedule.warnings()).anyMatch(warning -> warning.contains("repeat without end"));
    }

    @Test
    void speakersOfSchedTitlesBecomePeople() throws Exception {
        ImportedTalk talk = only("BEGIN:VCALENDAR\nPRODID:-//Sched.com Quillfest//EN\nBEGIN:VEVENT\n" + TEN
                + "SUMMARY:Ink - and Paper - Ilse Tintenfass\\, Director\\, Nibs & Co\\, Head of Dyes & Bram van der Leim"
                + " and Odile Faltblatt\\, Folio\\; Ada B.\\, Gum\nEND:VEVENT\nEND:VCALENDAR\n");

        assertThat(talk.title()).isEqualTo("Ink - and Paper");
        assertThat(talk.people())
                .extracting(ImportedPerson::name)
                .containsExactly("Ilse Tintenfass", "Bram van der Leim", "Odile Faltblatt", "Ada B.");
        assertThat(talk.subtitle()).startsWith("Ilse Tintenfass, Director, Nibs");
    }

    @Test
    void schedTitleWithoutPeopleStaysWhole() throws Exception {
        assertThat(only("BEGIN:VCALENDAR\nPRODID:-//Sched.com Quillfest//EN\nBEGIN:VEVENT\n" + TEN
                                + "SUMMARY:Ink - a history\nEND:VEVENT\nEND:VCALENDAR\n")
                        .title())
                .isEqualTo("Ink - a history");
    }

    @Test
    void cityThatEveryLocationEndsInIsThePlace() throws Exception {
        StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\n");
        for (int i = 1; i <= 6; i++) {
            calendar.append("BEGIN:VEVENT\nUID:")
                    .append(i)
                    .append('\n')
                    .append(TEN)
                    .append("SUMMARY:T")
                    .append(i)
                    .append("\nLOCATION:Hall ")
                    .append(i)
                    .append("\\, Lisbon\\, Portugal\nEND:VEVENT\n");
        }
        ImportedSchedule schedule = Read.text(calendar + "END:VCALENDAR\n");

        assertThat(schedule.place()).isEqualTo("Lisbon, Portugal");
        assertThat(schedule.rooms()).startsWith("Hall 1", "Hall 2").hasSize(6);
    }

    @Test
    void speakerLinesAndTitleSuffixAreRead() throws Exception {
        ImportedTalk talk = only(event(TEN + "SUMMARY:Ink - Ilse Tintenfass\nDESCRIPTION:Ink - Ilse Tintenfass\\n"
                + "Speaker: Ilse Tintenfass\\nTrack: 4\\nURL: https://quillfest.example/1/\n"));

        assertThat(talk.title()).isEqualTo("Ink");
        assertThat(talk.track()).isEqualTo("4");
        assertThat(talk.url()).isEqualTo("https://quillfest.example/1/");
        assertThat(talk.abstractText()).isEmpty();
        assertThat(talk.people()).extracting(ImportedPerson::name).containsExactly("Ilse Tintenfass");
    }

    @Test
    void mailAddressesAndRoomsAreNotSpeakers() throws Exception {
        assertThat(only(event(TEN + "SUMMARY:T\nATTENDEE;CN=a@b.example:mailto:a@b.example\n"
                                + "ATTENDEE;CUTYPE=ROOM;CN=Hall:mailto:hall@b.example\n"
                                + "ORGANIZER;CN=The Organisers:mailto:o@b.example\n"))
                        .people())
                .isEmpty();
    }

    @Test
    void categoriesGiveTrackAndKind() throws Exception {
        ImportedTalk talk = only(event(TEN + "SUMMARY:T\nCATEGORIES:Workshops\\, long,Ink\n"));

        assertThat(talk.track()).isEqualTo("Workshops, long");
        assertThat(talk.kind()).isEqualTo(TalkKind.WORKSHOP);
    }

    @Test
    void locationThatIsAnAddressIsNoRoom() throws Exception {
        ImportedSchedule schedule = Read.text(event(TEN + "SUMMARY:T\nLOCATION:https://meet.example/1\n"));

        assertThat(schedule.rooms()).isEmpty();
        assertThat(schedule.talks().getFirst().url()).isEqualTo("https://meet.example/1");
    }

    @Test
    void smallHoursBelongToTheEveningBeforeIfThereIsOne() throws Exception {
        ImportedSchedule schedule = Read.text("""
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART:20310510T220000Z
                SUMMARY:A
                END:VEVENT
                BEGIN:VEVENT
                DTSTART:20310511T010000Z
                SUMMARY:B
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20310511
                SUMMARY:C
                END:VEVENT
                END:VCALENDAR
                """);

        assertThat(schedule.talks())
                .extracting(ImportedTalk::day)
                .containsExactly(LocalDate.of(2031, 5, 10), LocalDate.of(2031, 5, 10), LocalDate.of(2031, 5, 11));
    }

    @Test
    void errorsNameTheLine() {
        assertThatThrownBy(() -> Read.text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:T\n"))
                .isInstanceOf(FileFormatException.class)
                .hasMessage(
                        "typed.txt, line 2: the event \"T\" that begins here has no end. The file was cut off; get it"
                                + " again.");
        assertThatThrownBy(() -> Read.text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:T\nBEGIN:VEVENT\n"))
                .hasMessageContaining("line 4: an event begins inside the event \"T\" of line 2");
        assertThatThrownBy(() -> Read.text(event("SUMMARY:T\nDTSTART:soon\n")))
                .hasMessageContaining("line 4: \"soon\" is not a date");
        assertThatThrownBy(() -> Read.text("BEGIN:VCALENDAR\nEND:VCALENDAR\n"))
                .hasMessageContaining("the calendar has no events in it");
    }

    private static String event(String properties) {
        return "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + properties + "END:VEVENT\nEND:VCALENDAR\n";
    }

    private static ImportedTalk only(String calendar) throws Exception {
        ImportedSchedule schedule = Read.text(calendar);
        assertThat(schedule.talks()).hasSize(1);
        return schedule.talks().getFirst();
    }
}
