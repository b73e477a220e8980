package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableScheduleTest {
    @Test
    void guidebooksTemplateWithAWarningInItsHeader() throws Exception {
        ImportedSchedule schedule = Read.text("""
                Leave these headers alone!,Session Title,Date,Time Start,Time End,Room/Location,Schedule Track (Optional),Description (Optional)
                ,Registration,05-04-2031,8:00 AM,9:30 AM,Foyer,,
                ,"Ink, and how to spill it",05-04-2031,9:30 AM,10:30 AM,Hall,Stains,"Ada Blot

                Two lines,
                with a comma."
                """);

        assertThat(schedule.format()).isEqualTo("CSV");
        assertThat(schedule.talks())
                .extracting(ImportedTalk::title)
                .containsExactly("Registration", "Ink, and how to spill it");
        ImportedTalk talk = schedule.talks().get(1);
        assertThat(talk.start()).hasToString("2031-05-04T09:30:00Z");
        assertThat(Read.minutes(talk)).isEqualTo(60);
        assertThat(talk.track()).isEqualTo("Stains");
        assertThat(talk.abstractText()).contains("Ada Blot\n\nTwo lines,\nwith a comma.");
        assertThat(schedule.talks().getFirst().kind()).isEqualTo(TalkKind.BREAK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Titel;Datum;Beginn;Ende;Raum;Referent!;",
                "Titre,Date,Début,Fin,Salle,Intervenant!,",
                "Título|Fecha|Inicio|Fin|Sala|Ponente!|",
                "Title|Day|From|To|Room|Speaker!|"
            })
    void headersOfFourLanguagesAndAnySeparator(String header, String separator) throws Exception {
        String row = String.join(separator, "Tinte", "04.05.2031", "10.00", "10.45", "Saal", "Ada Blot");
        ImportedSchedule schedule = Read.text(header + "\n" + row + "\n" + row.replace("Tinte", "Feder") + "\n");

        assertThat(schedule.talks()).hasSize(2);
        ImportedTalk talk = schedule.talks().getFirst();
        assertThat(talk.title()).isEqualTo("Tinte");
        assertThat(talk.start()).hasToString("2031-05-04T10:00:00Z");
        assertThat(Read.minutes(talk)).isEqualTo(45);
        assertThat(talk.room()).isEqualTo("Saal");
        assertThat(talk.people()).extracting(ImportedPerson::name).containsExactly("Ada Blot");
    }

    @Test
    void windowsEncodingIsReadWithAWarning() throws Exception {
        byte[] bytes = "Titel;Datum;Uhrzeit;Raum\nTränen;4.5.2031;10:00-10:45;Küche\n"
                .getBytes(Charset.forName("windows-1252"));
        ImportedSchedule schedule = Read.read("t.csv", bytes, Read.OPTIONS);

        assertThat(schedule.talks().getFirst().title()).isEqualTo("Tränen");
        assertThat(schedule.talks().getFirst().room()).isEqualTo("Küche");
        assertThat(Read.minutes(schedule.talks().getFirst())).isEqualTo(45);
        assertThat(schedule.warnings()).anyMatch(warning -> warning.contains("Windows-1252"));
    }

    @Test
    void wideTextWithAByteOrderMarkIsRead() throws Exception {
        byte[] bytes = "\uFEFFTitle\tDate\tTime\nInk\t2031-05-04\t10:00\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(Read.read("t.tsv", bytes, Read.OPTIONS).talks()).hasSize(1);
    }

    @Test
    void rowsAboveTheHeaderAndHeadersOfTwoRows() throws Exception {
        ImportedSchedule schedule = Read.text("""
                InkConf programme,,,,
                ,,,Speakers,
                Title,Date,Time,1,2
                Ink,2031-05-04,10:00,"Ada Blot, Quill AG",Ben Nib
                """);

        assertThat(schedule.talks())
                .singleElement()
                .satisfies(talk -> assertThat(talk.people())
                        .extracting(ImportedPerson::name)
                        .containsExactly("Ada Blot", "Ben Nib"));
    }

    @Test
    void dayRowsAndDaysWrittenOnlyOnce() throws Exception {
        ImportedSchedule schedule = Read.text("""
                Time,Title,Room
                "Sunday, 4 May 2031",,
                10:00,Ink,Hall
                11:00,Paper,Hall
                Monday,,
                9:00,Glue,Hall
                """);

        assertThat(schedule.talks())
                .extracting(talk -> Read.start(talk, schedule.zone()))
                .containsExactly("05-04 10:00", "05-04 11:00", "05-05 09:00");
    }

    @Test
    void gridOfTimesAndRooms() throws Exception {
        ImportedSchedule schedule = Read.text("""
                Time,Hall,Attic
                4 May 2031,,
                9:00-9:30,Registration,
                10:00-10:45,"Ink
                Ada Blot",Paper
                """);

        assertThat(schedule.talks())
                .extracting(talk -> talk.title() + "@" + talk.room())
                .containsExactly("Registration@", "Ink@Hall", "Paper@Attic");
        assertThat(schedule.talks().get(1).people()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05/13/2031|05/14/2031|05-13 10:00|false",
                "13/05/2031|14/05/2031|05-13 10:00|false",
                "04/05/2031|05/05/2031|05-04 10:00|false",
                "05/04/2031|05/05/2031|05-04 10:00|false",
                "04/05/2031|04/05/2031|05-04 10:00|true"
            })
    void allDatesDecideWhichNumberIsTheDay(String one, String other, String start, boolean warned) throws Exception {
        ImportedSchedule schedule = Read.text("Title,Date,Time\nInk," + one + ",10:00\nGlue," + other + ",11:00\n");

        assertThat(Read.start(schedule.talks().getFirst(), schedule.zone())).isEqualTo(start);
        assertThat(schedule.warnings().stream().anyMatch(warning -> warning.contains("day or with the month")))
                .isEqualTo(warned);
    }

    @Test
    void whatIsMissingIsNamedWithTheRowTakenForTheHeader() {
        assertThatThrownBy(() -> Read.text("Programme\nTitle,Room,Speaker\nInk,Hall,Ada Blot\n"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("row 2")
                .hasMessageContaining("no column is named as one with start times")
                .hasMessageContaining("Title | Room | Speaker");
    }

    @Test
    void layoutMayBeSaidAndIsFoundAgainByItsKey() throws Exception {
        String table = "Title,Blurb,Date,Time,Room\nInk,Spilling,2031-05-04,10:00,Hall\n";
        TableGuess guess = TableGuess.of(List.of(List.of("Title", "Blurb", "Date", "Time", "Room")));
        TableLayout said = guess.layout().with(1, TableField.ABSTRACT);

        assertThat(guess.certainty()).isGreaterThan(0.9);
        assertThat(guess.layout().fields().get(1)).isEqualTo(TableField.NONE);
        assertThat(Read.text(table, Read.OPTIONS.withLayout(said))
                        .talks()
                        .getFirst()
                        .abstractText())
                .isEqualTo("Spilling");
        assertThat(Read.text(table.replace("Blurb", "Other"), Read.OPTIONS.withLayout(said))
                        .talks()
                        .getFirst()
                        .abstractText())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "42670|2016-10-27",
                "42670.375|2016-10-27 09:00",
                "0.375|09:00",
                "0.38888888888888901|09:20",
                "10.30|10.30",
                "2031|2031"
            })
    void spreadsheetsNumberDaysAndTimes(String cell, String text) {
        assertThat(TableCells.moment(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"45,45", "45 min,45", "0:45,45", "1h30,90", "1.5 hours,90", "1 Stunde,60", "0.03125,45", "soon,-1"})
    void lengthsInManyForms(String cell, int minutes) {
        assertThat(TableCells.duration(cell)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Blot, Ben Nib|Ada Blot;Ben Nib",
                "Ada Blot and Ben Nib|Ada Blot;Ben Nib",
                "Ada Blot, Quill AG; Ben Nib (Nib Ltd)|Ada Blot;Ben Nib",
                "Blot, Ada|Ada Blot",
                "TBA|",
                "Ada|Ada"
            })
    void severalSpeakersInOneCell(String cell, String names) {
        assertThat(String.join(";", PersonNames.of(cell))).isEqualTo(names == null ? "" : names);
    }

    @Test
    void workbookWithNumberedDaysAndTimes() throws Exception {
        byte[] workbook = workbook("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>Ort</t></is></c><c r="B1" t="inlineStr"><is><t>Datum</t></is></c>\
                <c r="D1" t="inlineStr"><is><t>Uhrzeit</t></is></c><c r="E1" t="inlineStr"><is><t>Titel</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>Saal</t></is></c><c r="B3"><v>42670</v></c>\
                <c r="D3"><v>0.38888888888888901</v></c><c r="E3" t="inlineStr"><is><t>Tinte</t></is></c></row>""");
        ImportedSchedule schedule = Read.read("t.xlsx", workbook, Read.OPTIONS);

        assertThat(schedule.format()).isEqualTo("XLSX");
        assertThat(schedule.talks()).singleElement().satisfies(talk -> {
            assertThat(talk.title()).isEqualTo("Tinte");
            assertThat(talk.start()).hasToString("2016-10-27T09:20:00Z");
            assertThat(talk.room()).isEqualTo("Saal");
        });
    }

    @Test
    void workbookNeverReadsOtherFilesAndMayNotSwell() throws Exception {
        byte[] nasty = workbook("<row r=\"1\"/>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>");
        byte[] bomb = workbook("<!--" + " ".repeat(40_000_000) + "-->");

        assertThatThrownBy(() -> Read.read("t.xlsx", nasty, Read.OPTIONS)).isInstanceOf(FileFormatException.class);
        assertThatThrownBy(() -> Read.read("t.xlsx", bomb, Read.OPTIONS))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("unpacks to more");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 200, 600, 900})
    void workbookThatWasCutOffIsRefused(int length) {
        byte[] whole = workbook("<row r=\"1\"/>");
        byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length - 30));

        assertThatThrownBy(() -> Read.read("t.xlsx", cut, Read.OPTIONS)).isInstanceOf(FileFormatException.class);
    }

    private static byte[] workbook(String rows) {
        return workbook(rows, "");
    }

    private static byte[] workbook(String rows, String prolog) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packageRels = "http://schemas.openxmlformats.org/package/2006/relationships";
        Map<String, String> parts = new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + packageRels + "\"><Relationship Id=\"r1\" Type=\"" + rels
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + rels
                        + "\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + packageRels + "\"><Relationship Id=\"r1\" Type=\"" + rels
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                prolog + "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
