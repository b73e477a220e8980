package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML of static sites and XML that no other reader knows. */
class ProgrammeTreeTest {
    @Test
    void yamlListWithSymbolsAsKeys() throws Exception {
        ImportedSchedule schedule = Read.text("""
                ---
                - :title: 'Ink & paper'
                  :track: Stains
                  :speaker: Ada Blot, Ben Nib
                  :room: '164'
                  :start_time: 2031-05-04 09:30:00.000000000 -07:00
                  :end_time: 2031-05-04 10:30:00.000000000 -07:00
                  :description: "Two

                    paragraphs"
                - :title: AM BREAK
                  :speaker: ''
                  :start_time: 2031-05-04 10:30:00.000000000 -07:00
                """);

        assertThat(schedule.format()).isEqualTo("YAML");
        ImportedTalk talk = schedule.talks().getFirst();
        assertThat(talk.title()).isEqualTo("Ink & paper");
        assertThat(talk.start()).hasToString("2031-05-04T16:30:00Z");
        assertThat(Read.minutes(talk)).isEqualTo(60);
        assertThat(talk.room()).isEqualTo("164");
        assertThat(talk.people()).extracting(ImportedPerson::name).containsExactly("Ada Blot", "Ben Nib");
        assertThat(schedule.talks().get(1).kind()).isEqualTo(TalkKind.BREAK);
        assertThat(schedule.zone().getId()).isEqualTo("-07:00");
    }

    @Test
    void yamlDaysWithoutAYearWithSlotsThatHoldTalks() throws Exception {
        ImportedSchedule schedule = Read.text("""
                live: true
                data:
                  - date: 17th Sep
                    schedule:
                      - time: "12:00"
                        duration: 150
                        talks:
                          - title: Ink
                            speaker: Ada Blot
                            type: workshop
                          - title: Paper
                  - date: 18th Sep
                    schedule:
                      - time: 9:30
                        title: Lunch
                """, Read.OPTIONS.withYear(Year.of(2031)));

        assertThat(schedule.talks())
                .extracting(talk -> talk.title() + " " + talk.start() + " " + Read.minutes(talk))
                .containsExactly(
                        "Ink 2031-09-17T12:00:00Z 150",
                        "Paper 2031-09-17T12:00:00Z 150",
                        "Lunch 2031-09-18T09:30:00Z 0");
        assertThat(schedule.talks().getFirst().kind()).isEqualTo(TalkKind.WORKSHOP);
        assertThat(schedule.warnings()).noneMatch(warning -> warning.contains("year"));
    }

    @Test
    void yamlRoomsWithTalksUnderDays() throws Exception {
        ImportedSchedule schedule = Read.text("""
                days:
                  - name: Sunday
                    date: 2031-05-04
                    rooms:
                      - name: Hall
                        talks:
                          - {name: Ink, time_start: '12:00', time_end: '12:45'}
                      - name: Attic
                        talks:
                          - {name: Glue, time_start: '23:30', time_end: '00:15'}
                """);

        assertThat(schedule.rooms()).containsExactly("Hall", "Attic");
        assertThat(schedule.talks()).extracting(Read::minutes).containsExactly(45L, 45L);
    }

    @Test
    void slotsAreJoinedWithSessionsAndSpeakers() throws Exception {
        ImportedSchedule schedule = Read.text("""
                schedule:
                  - date: "2031-05-04"
                    timeslots:
                      - {startTime: "08:15", endTime: "09:00", singles: [1000]}
                      - {startTime: "09:00", endTime: "10:00", sessionIds: [7, 8]}
                sessions:
                  - {id: 1000, title: Doors, service: true}
                  - {id: 7, title: Ink, speakers: [3], place: Hall}
                  - {id: 8, title: Glue, speakers: [4, 3]}
                speakers:
                  - {id: 3, name: Ada, surname: Blot, title: Chief blotter}
                  - {id: 4, name: Ben, surname: Nib}
                """);

        assertThat(schedule.talks())
                .extracting(ImportedTalk::title, ImportedTalk::kind)
                .containsExactly(
                        tuple("Doors", TalkKind.BREAK), tuple("Ink", TalkKind.TALK), tuple("Glue", TalkKind.TALK));
        assertThat(schedule.talks().get(2).people())
                .extracting(ImportedPerson::name)
                .containsExactly("Ben Nib", "Ada Blot");
    }

    @Test
    void halfOfASiteSaysWhatIsMissing() {
        assertThatThrownBy(() -> Read.text("- date: 2031-05-04\n  slots:\n  - start: '9:00'\n    session: 7\n"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("the talks themselves are in another file");
        assertThatThrownBy(() -> Read.text("list:\n- id: 1\n  title: Ink\n- id: 2\n  title: Glue\n"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("not when they start");
    }

    @Test
    void brokenYamlNamesItsLine() {
        assertThatThrownBy(() -> Read.text("- title: Ink\n  start: '9:00\n- title: Glue\n  start: 10:00\n"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("line ")
                .hasMessageContaining("not well-formed YAML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: ", "? "})
    void deepYamlIsRefused(String level) {
        String text = "title: a\nstart: b\ndate: c\nx: \n  " + level.repeat(20_000);

        assertThatThrownBy(() -> Read.text(text)).isInstanceOf(FileFormatException.class);
    }

    @Test
    void referencesThatGrowAreRefused() {
        StringBuilder text = new StringBuilder("title: a\nstart: b\ndate: c\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String before = "*a" + (i - 1);
            text.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(String.join(", ", Collections.nCopies(10, before)))
                    .append("]\n");
        }

        assertThatThrownBy(() -> Read.text(text.toString()))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("larger or deeper");
    }

    @Test
    void xmlWithSlotsAndTalks() throws Exception {
        ImportedSchedule schedule = Read.text("""
                <?xml version="1.0"?>
                <schedule>
                  <day date="2031-05-04">
                    <slot start="09:00" end="09:45">
                      <talk id="7"><title>Ink</title><room>Hall</room>
                        <speakers><speaker>Ada Blot</speaker><speaker>Ben Nib</speaker></speakers>
                        <abstract>Spill <b>it</b>.</abstract></talk>
                      <talk id="8"><title>Glue</title><room>Attic</room></talk>
                    </slot>
                  </day>
                </schedule>
                """);

        assertThat(schedule.format()).isEqualTo("XML");
        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Ink", "Glue");
        ImportedTalk talk = schedule.talks().getFirst();
        assertThat(talk.start()).hasToString("2031-05-04T09:00:00Z");
        assertThat(talk.people()).extracting(ImportedPerson::name).containsExactly("Ada Blot", "Ben Nib");
        assertThat(talk.abstractText()).isEqualTo("Spill **it**.");
        assertThat(talk.identity()).isEqualTo("code:7");
    }

    @Test
    void xmlWithAttributesOnly() throws Exception {
        ImportedSchedule schedule = Read.text("""
                <programme name="InkConf">
                  <entry title="Ink" date="4 May 2031" from="9:00" to="9:30" room="Hall" speaker="Ada Blot"/>
                </programme>
                """);

        assertThat(schedule.title()).isEqualTo("InkConf");
        assertThat(schedule.talks()).singleElement().satisfies(talk -> {
            assertThat(Read.minutes(talk)).isEqualTo(30);
            assertThat(talk.room()).isEqualTo("Hall");
            assertThat(talk.people()).hasSize(1);
        });
    }

    @Test
    void xmlPapersTakeTimeAndTrackOfTheirSession() throws Exception {
        ImportedSchedule schedule = Read.text("""
                <program>
                  <session><title>Stains</title><date>2031-05-04</date><starttime>14:00</starttime>
                    <endtime>15:30</endtime><room>Hall</room><chair><name>Per Glim</name></chair>
                    <paper><title>Ink</title><authors><author><name>Ada Blot</name></author></authors></paper>
                    <paper><title>Glue</title><authors><author>Ben Nib</author></authors></paper>
                  </session>
                  <session><title>Lunch</title><date>2031-05-04</date><starttime>12:00</starttime></session>
                </program>
                """);

        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Ink", "Glue", "Lunch");
        assertThat(schedule.talks().subList(0, 2)).allSatisfy(talk -> {
            assertThat(talk.track()).isEqualTo("Stains");
            assertThat(talk.room()).isEqualTo("Hall");
            assertThat(Read.minutes(talk)).isEqualTo(90);
            assertThat(talk.people()).hasSize(1);
        });
    }

    @Test
    void otherXmlIsNamedAndDeepXmlIsRefused() {
        assertThatThrownBy(() -> Read.text("<library><book><title>Ink</title><date>2031</date></book></library>"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("first element is <library>, and nothing in it has a title and a start time");
        assertThatThrownBy(() -> Read.text("<a><title/><start/>" + "<c>".repeat(80)))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("nested deeper");
        assertThat(List.of("rss", "feed", "html"))
                .allSatisfy(root -> assertThat(new GeneralXmlReader()
                                .recognises(new Content(
                                        "x", ("<" + root + "><title/><start/>").getBytes(StandardCharsets.UTF_8))))
                        .isFalse());
    }
}
