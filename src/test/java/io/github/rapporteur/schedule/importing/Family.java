package io.github.rapporteur.schedule.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A format with a whole file in it and a way to damage that file.
 *
 * @param name of the format, and of which of its forms
 * @param file name of the file
 * @param bytes the whole file
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of these
record Family(String name, String file, byte[] bytes, Mutator mutator) {
    private static final Mutator JSON = Mutator.knowing(Mutator.ofText(new JsonMutator()));
    private static final Mutator MARKUP = Mutator.knowing(Mutator.ofText(new MarkupMutator()));
    private static final Mutator CALENDAR = Mutator.knowing(Mutator.ofText(new LineMutator(":;=,\\r\\n")));
    private static final Mutator TABLE = Mutator.knowing(Mutator.ofText(new LineMutator(";,\\r\\n")));
    private static final Mutator YAML = Mutator.knowing(Mutator.ofText(new LineMutator(":,{}\\[\\]\\r\\n")));
    private static final Mutator AGENDA = Mutator.knowing(Mutator.ofText(new LineMutator("|:\\s-")));
    private static final Mutator ARCHIVE = Mutator.knowing(new ZipMutator());

    /** Every family of formats, some of them in several forms. */
    static List<Family> all() {
        List<Family> all = new ArrayList<>();
        all.add(of("frab XML", "quillfest.xml", MARKUP));
        all.add(of("acmdlxml", "lanternconf.xml", MARKUP));
        all.add(of("other XML", "waxdays.xml", MARKUP));
        all.add(of("HTML with JSON-LD and microdata", "waxdays.html", MARKUP));
        all.add(of("frab JSON", "quillfest.json", JSON));
        all.add(of("Sessionize All", "sessionize-all.json", JSON));
        all.add(of("Sessionize Sessions", "sessionize-sessions.json", JSON));
        all.add(of("Sessionize GridSmart", "sessionize-grid.json", JSON));
        all.add(of("Sessionize Speakers", "sessionize-speakers.json", JSON));
        all.add(of("pretalx", "pretalx-talks.json", JSON));
        all.add(of("Devoxx", "devoxx-slots.json", JSON));
        all.add(of("Voxxrin", "voxxrin/saturday.json", JSON));
        all.add(of("Symposion", "symposion.json", JSON));
        all.add(of("Hoverboard", "pebbledays-hoverboard.json", JSON));
        all.add(of("Open Event", "mossweek-open-event.json", JSON));
        all.add(of("Open Event JSON:API", "mossweek-jsonapi.json", JSON));
        all.add(of("Hacker Tracker", "lockcon-hackertracker.json", JSON));
        all.add(of("Hacker Tracker, newer", "lockcon-content.json", JSON));
        all.add(of("OpenFeedback", "reedday-openfeedback.json", JSON));
        all.add(of("Indico", "amberweek-indico.json", JSON));
        all.add(of("Indico with parts", "amberweek-parts.json", JSON));
        all.add(of("Indico timetable", "amberweek-timetable.json", JSON));
        all.add(of("JSON-LD", "kelpcon-events.json", JSON));
        all.add(of("other JSON", "dewdays-general.json", JSON));
        all.add(of("iCalendar", "quillfest.ics", CALENDAR));
        all.add(of("iCalendar with zone and repetitions", "reeds.ics", CALENDAR));
        all.add(of("CSV", "waxdays.csv", TABLE));
        all.add(of("CSV grid", "waxdays-grid.csv", TABLE));
        all.add(new Family("XLSX", "waxdays.xlsx", workbook(), ARCHIVE));
        all.add(of("YAML", "waxdays.yml", YAML));
        all.add(of("agenda", "waxdays.txt", AGENDA));
        all.add(of("agenda in Markdown", "waxdays-agenda.md", AGENDA));
        all.add(set("set of Voxxrin", "voxxrin/descriptor.json", "voxxrin/saturday.json", "voxxrin/sunday.json"));
        all.add(set("set of formats", "quillfest.xml", "quillfest.ics", "sessionize-speakers.json", "waxdays.yml"));
        return all;
    }

    private static Family of(String name, String fixture, Mutator mutator) {
        return new Family(name, fixture, Read.fixtureBytes(fixture), mutator);
    }

    private static Family set(String name, String... fixtures) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String fixture : fixtures) {
            files.put(fixture, Read.fixtureBytes(fixture));
        }
        return new Family(name, "set.zip", ZipMutator.packed(files), ARCHIVE);
    }

    /** A table with texts, numbers of days and times, and a second sheet named as a day. */
    private static byte[] workbook() {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packageRels = "http://schemas.openxmlformats.org/package/2006/relationships";
        String header = row(1, "Title", "Date", "Start", "End", "Room", "Speakers");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + packageRels + "\"><Relationship Id=\"r1\" Type=\"" + rels
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + rels
                        + "\"><sheets><sheet name=\"Talks\" sheetId=\"1\" r:id=\"r1\"/>"
                        + "<sheet name=\"5 May 2031\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + packageRels + "\"><Relationship Id=\"r1\" Type=\"" + rels
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + rels
                        + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet(
                        main,
                        header
                                + row(2, "Wicks", "47972", "0.375", "0.40625", "Hall", "Oona Wick")
                                + row(3, "Flames", "47972", "0.4375", "", "Cellar", "Per Glim, Oona Wick")));
        parts.put(
                "xl/worksheets/sheet2.xml",
                sheet(main, row(1, "Time", "Hall", "Cellar") + row(2, "09:00", "Kerzen\nOona Wick", "Soot")));
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ZipMutator.packed(files);
    }

    private static String sheet(String space, String rows) {
        return "<worksheet xmlns=\"" + space + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        char column = 'A';
        for (String cell : cells) {
            String place = " r=\"" + column++ + number + "\"";
            row.append(
                    cell.matches("[\\d.]+")
                            ? "<c" + place + "><v>" + cell + "</v></c>"
                            : "<c" + place + " t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
