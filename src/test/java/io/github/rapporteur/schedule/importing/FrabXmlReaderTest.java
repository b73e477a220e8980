package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What generators of schedule XML do differently from each other. */
class FrabXmlReaderTest {
    private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");

    @Test
    void withoutDatesTheDayCountsAndStartsBeforeDayChangeAreNextDays() throws Exception {
        ImportedSchedule schedule = Read.text("""
                <schedule><conference><title>Q</title><day_change>04:00:00</day_change></conference>
                <day index="1" date="2031-05-10"><room name="A">
                <event id="1"><start>22:00</start><duration>01:00</duration><title>Late</title></event>
                <event id="2"><start>01:30</start><duration>01:00</duration><title>Later</title></event>
                <event id="3"><start>04:00</start><duration>01:00</duration><title>Early</title></event>
                </room></day></schedule>
                """, Read.OPTIONS.withZone(MONTREAL));

        assertThat(schedule.talks())
                .extracting(talk -> Read.start(talk, MONTREAL))
                .containsExactly("05-10 22:00", "05-11 01:30", "05-10 04:00");
        assertThat(schedule.talks()).extracting(ImportedTalk::day).containsOnly(LocalDate.of(2031, 5, 10));
    }

    @Test
    void eventsWithoutRoomWrapperAreRead() throws Exception {
        ImportedSchedule schedule =
                Read.text(day("<event id='1'><start>10:00</start><room>B</room><title>T</title>" + "</event>"));

        assertThat(schedule.rooms()).containsExactly("B");
        assertThat(schedule.talks().getFirst().end())
                .isEqualTo(schedule.talks().getFirst().start());
    }

    @Test
    void roomOfTheWrapperCountsWhenTheEventNamesNone() throws Exception {
        assertThat(Read.text(day("<room name='Attic'><event id='1'><start>10:00</start><room/><title>T</title></event>"
                                + "</room>"))
                        .rooms())
                .containsExactly("Attic");
    }

    @Test
    void utcBesideALocalStartGivesTheInstantAndTheOffset() throws Exception {
        ImportedSchedule schedule = Read.text(day("<room name='A'><event id='1'>"
                + "<date>2031-05-10T04:30:00+00:00</date><start>10:00</start><title>T</title></event></room>"));

        assertThat(schedule.zone()).isEqualTo(ZoneOffset.ofHoursMinutes(5, 30));
        assertThat(schedule.talks().getFirst().start()).hasToString("2031-05-10T04:30:00Z");
    }

    @Test
    void localTimeLabelledUtcIsLocalInTheConferencesZone() throws Exception {
        String xml = day("<room name='A'><event id='1'><date>2031-05-10T10:00:00+00:00</date><start>10:00</start>"
                + "<title>T</title></event></room>");

        ImportedSchedule schedule = Read.text(xml, Read.OPTIONS.withZone(MONTREAL));

        assertThat(schedule.talks().getFirst().start()).hasToString("2031-05-10T14:00:00Z");
        assertThat(schedule.warnings()).singleElement().asString().contains("labelled +00:00");
        assertThat(Read.text(xml).warnings()).singleElement().asString().contains("may be wrong");
    }

    @Test
    void dayWhoseDateIsOffByOneIsNotBelieved() throws Exception {
        ImportedSchedule schedule = Read.text(day("<room name='A'>"
                + "<event id='1'><date>2031-05-11T09:00:00+00:00</date><start>09:00</start><title>T</title></event>"
                + "<event id='2'><date>2031-05-11T15:00:00+00:00</date><start>15:00</start><title>U</title></event>"
                + "</room>"));

        assertThat(schedule.talks()).extracting(ImportedTalk::day).containsOnly(LocalDate.of(2031, 5, 11));
    }

    @Test
    void durationsMayBeShortLongOrIso() {
        assertThat(FrabClock.minutes("0:45")).isEqualTo(45);
        assertThat(FrabClock.minutes("01:30")).isEqualTo(90);
        assertThat(FrabClock.minutes("26:00")).isEqualTo(1560);
        assertThat(FrabClock.minutes("00:05:00")).isEqualTo(5);
        assertThat(FrabClock.minutes("45")).isEqualTo(45);
        assertThat(FrabClock.minutes("PT1H15M")).isEqualTo(75);
        assertThat(FrabClock.minutes("an hour")).isEqualTo(-1);
        assertThat(FrabClock.minutes("1:-5")).isEqualTo(-1);
    }

    @Test
    void secondAbstractDoesNotHideTheFirst() throws Exception {
        assertThat(Read.text(day("<event id='1'><start>10:00</start><abstract>One</abstract><title>T</title>"
                                + "<abstract/></event>"))
                        .talks()
                        .getFirst()
                        .abstractText())
                .isEqualTo("One");
    }

    @Test
    void htmlThatWasNotEscapedIsReadAsHtml() throws Exception {
        assertThat(Read.text(day("<event id='1'><start>10:00</start><title>T</title>"
                                + "<abstract><p>One <b>two</b></p><p>three</p></abstract></event>"))
                        .talks()
                        .getFirst()
                        .abstractText())
                .isEqualTo("One **two**\n\nthree");
    }

    @Test
    void sameGuidInTwoRoomsAtOnceGivesTwoIdentities() throws Exception {
        String event = "<event guid='g' id='1'><start>10:00</start><title>T</title></event>";

        assertThat(Read.text(day("<room name='A'>" + event + "</room><room name='B'>" + event + event + "</room>"))
                        .talks())
                .extracting(ImportedTalk::identity)
                .doesNotHaveDuplicates()
                .allMatch(identity -> identity.startsWith("g@2031-05-10T10:00:00Z"));
    }

    @Test
    void byteOrderMarkAndBlankLinesBeforeTheDeclarationAreForgiven() throws Exception {
        String xml = "\uFEFF\r\n\n<?xml version='1.0' encoding='UTF-8'?>\r\n"
                + day("<event id='1'><start>10:00</start>" + "<title>Ünïcode</title></event>");

        assertThat(Read.text(xml).talks().getFirst().title()).isEqualTo("Ünïcode");
    }

    @Test
    void lineOfAnErrorCountsTheBlankLinesInFront() {
        assertThatThrownBy(() -> Read.text("\n\n<schedule>\n<conference>\n</schedule>"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("typed.txt, line 5: not well-formed XML: ")
                .hasMessageEndingWith("get it again.");
    }

    @Test
    void truncatedFileNamesTheLineWhereItEnds() {
        assertThatThrownBy(() -> Read.text(day("").replace("</day>\n</schedule>\n", "<room name='A'>\n")))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("typed.txt, line 4: not well-formed XML");
    }

    @Test
    void wrongEncodingIsSaidPlainly() {
        byte[] latin = day("<event id='1'><start>10:00</start><title>Caf\u00e9</title></event>")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Read.read("latin.xml", latin, Read.OPTIONS))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("line 3: some bytes are not text in UTF-8")
                .hasMessageContaining("Save the file as UTF-8");
    }

    @Test
    void utf16IsReadByItsByteOrderMark() throws Exception {
        byte[] wide = ("<?xml version='1.0' encoding='UTF-16'?>"
                        + day("<event id='1'><start>10:00</start><title>Café</title></event>"))
                .getBytes(StandardCharsets.UTF_16);

        assertThat(Read.read("w.xml", wide, Read.OPTIONS).talks().getFirst().title())
                .isEqualTo("Café");
    }

    @Test
    void utf16ThatIsDeclaredInUtf8IsReadAsUtf8() throws Exception {
        assertThat(Read.text("<?xml version='1.0' encoding='utf-16'?>"
                                + day("<event id='1'><start>10:00</start><title>Café</title></event>"))
                        .talks()
                        .getFirst()
                        .title())
                .isEqualTo("Café");
    }

    @Test
    void unknownEncodingIsSaidPlainly() {
        assertThatThrownBy(() -> Read.text("<?xml version='1.0' encoding='UTF/8'?><schedule/>"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("line 1: the encoding \"UTF/8\", which the file declares, is not known");
    }

    @Test
    void declaredEncodingIsUsed() throws Exception {
        byte[] latin = ("<?xml version='1.0' encoding='ISO-8859-1'?>"
                        + day("<event id='1'><start>10:00</start><title>Caf\u00e9</title></event>"))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Read.read("latin.xml", latin, Read.OPTIONS)
                        .talks()
                        .getFirst()
                        .title())
                .isEqualTo("Café");
    }

    @Test
    void typeDefinitionInTheDocumentIsPassedOver() throws Exception {
        String defined = "<!DOCTYPE schedule [<!-- > --><!ELEMENT schedule ANY>\n<!ENTITY a 'b'>]>"
                + day("<event id='1'><start>10:00</start><title>T</title></event>");

        assertThat(Read.text(defined).talks()).hasSize(1);
    }

    @Test
    void longCommentInFrontIsPassedOver() throws Exception {
        String commented = "<?xml version='1.0'?><!-- " + "generated ".repeat(1000) + "-->"
                + day("<event id='1'><start>10:00</start><title>T</title></event>");

        assertThat(Read.text(commented).talks()).hasSize(1);
    }

    @Test
    void abstractsOfABigConferenceMayHaveAnyNumberOfEscapedSigns() throws Exception {
        String event = "<event id='1'><start>10:00</start><title>T</title><abstract>"
                + "&lt;b&gt;x&lt;/b&gt; ".repeat(60_000) + "</abstract></event>";

        assertThat(Read.text(day(event)).talks().getFirst().abstractText()).startsWith("**x** **x**");
    }

    @Test
    void doctypeReadsNoFilesAndBlowsNothingUp() {
        String bomb = "<!DOCTYPE schedule [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
                + day("<event id='1'><start>10:00</start><title>&b;&f;</title></event>");

        assertThatThrownBy(() -> Read.text(bomb))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("not well-formed XML: Undeclared general entity \"b\". ");
    }

    @Test
    void scheduleWithoutTalksIsAnErrorSoThatAnUpdateWithdrawsNothing() {
        assertThatThrownBy(() -> Read.text(day(""))).hasMessageContaining("the schedule has days but no talks in it");
    }

    @Test
    void scheduleWithoutTimesIsAnErrorThatNamesATalk() {
        assertThatThrownBy(() -> Read.text(day("<event id='1'><title>T</title></event>")))
                .hasMessageContaining("line 3: no talk of this schedule says when it starts");
    }

    @Test
    void talkWithoutATimeAmongOthersIsLeftOutWithAWarning() throws Exception {
        ImportedSchedule schedule = Read.text(day("<event id='1'><title>Lost</title></event>"
                + "<event id='2'><start>10:00</start><title>Kept</title></event>"));

        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Kept");
        assertThat(schedule.warnings()).anyMatch(warning -> warning.startsWith("\"Lost\" (line 3) has no start time"));
    }

    private static String day(String inside) {
        return "<schedule xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\n"
                + "<conference><title>Q</title></conference><day index='1' date='2031-05-10'>\n" + inside
                + "</day>\n</schedule>\n";
    }
}
