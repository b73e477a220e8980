package io.github.rapporteur.schedule.importing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that are small or plain to look at and made to use up memory, time or the stack of whoever reads them. */
final class Bombs {
    private static final int MANY = 100_000;
    private static final int MILLION = 1_000_000;
    /** Just over what a link may bring; a file may be larger. */
    private static final int LARGE = 22_000_000;

    private static final String STANDARD_TIME = """
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=SECONDLY
            END:STANDARD
            """;

    private final Map<String, Supplier<String>> all = new LinkedHashMap<>();

    /** Each bomb's name with what makes its text; one text alone can be 40 MB. */
    static Map<String, Supplier<String>> all() {
        Bombs bombs = new Bombs();
        bombs.entities();
        bombs.xml();
        bombs.json();
        bombs.repetitions();
        bombs.calendarLines();
        return bombs.all;
    }

    private void entities() {
        add("xml: a billion laughs", () -> declared(doublingEntities(), xmlTalk("<title>&e30;</title>")));
        add(
                "xml: a long entity used often",
                () -> declared(
                        "<!ENTITY a '" + "a".repeat(MANY) + "'>",
                        xmlTalk("<title>" + "&a;".repeat(MANY) + "</title>")));
        add(
                "xml: an entity within itself",
                () -> declared("<!ENTITY a '&b;'><!ENTITY b '&a;'>", xmlTalk("<title>&a;</title>")));
        add(
                "xml: a file as entity",
                () -> declared("<!ENTITY f SYSTEM 'file:///dev/zero'>", xmlTalk("<title>&f;</title>")));
        add(
                "xml: an address as entity",
                () -> declared("<!ENTITY f SYSTEM 'http://127.0.0.1:9/x'>", xmlTalk("<title>&f;</title>")));
        add(
                "xml: a parameter entity",
                () -> declared("<!ENTITY % p SYSTEM 'file:///dev/zero'>%p;", xmlTalk("<title>t</title>")));
        add(
                "xml: a type definition elsewhere",
                () -> "<!DOCTYPE schedule SYSTEM 'file:///dev/zero'>" + xmlTalk("<title>t</title>"));
        add(
                "xml: entities for attributes",
                () -> declared(doublingEntities(), "<schedule><day date='&e30;'/></schedule>"));
        add(
                "xml: many declarations",
                () -> declared(many(MANY, i -> "<!ENTITY e" + i + " 'x'>"), xmlTalk("<title>t</title>")));
        add("xml: a declaration that does not end", () -> "<!DOCTYPE schedule [" + "<!-- ".repeat(MANY));
        add(
                "xml: an inclusion",
                () -> "<schedule xmlns:xi='http://www.w3.org/2001/XInclude'>"
                        + "<xi:include href='file:///dev/zero' parse='text'/></schedule>");
    }

    private void xml() {
        add("xml: elements in elements", () -> "<schedule>" + "<a>".repeat(MILLION));
        add("xml: elements in an event", () -> xmlTalk("<title>" + "<a>".repeat(MILLION)));
        add("xml: schedules in schedules", () -> "<schedule>".repeat(MILLION));
        add("xml: many attributes", () -> "<schedule " + many(MANY, i -> "a" + i + "='' ") + "/>");
        add("xml: many name spaces", () -> "<schedule " + many(MANY, i -> "xmlns:a" + i + "='u' ") + "/>");
        add("xml: a long attribute", () -> "<schedule a='" + "a".repeat(LARGE) + "'/>");
        add("xml: a long name", () -> "<schedule><" + "a".repeat(LARGE) + "/></schedule>");
        add("xml: a long comment", () -> "<schedule><!--" + "a".repeat(LARGE) + "--></schedule>");
        add("xml: a long instruction", () -> "<schedule><?a " + "a".repeat(LARGE) + "?></schedule>");
        add(
                "xml: a million speakers",
                () -> xmlTalk("<title>t</title><persons>" + many(MILLION, i -> "<person>P" + i + "</person>")
                        + "</persons>"));
        add(
                "xml: a million talks without anything",
                () -> "<schedule><day date='2031-05-10'><room name='r'>" + "<event></event>".repeat(MILLION)
                        + "</room></day></schedule>");
        add("xml: a million days", () -> "<schedule>" + "<day date='2031-05-10'/>".repeat(MILLION) + "</schedule>");
        add(
                "xml: a million rooms",
                () -> "<schedule><day date='2031-05-10'>" + many(MILLION, i -> "<room name='r" + i + "'/>")
                        + "</day></schedule>");
        add(
                "xml: a million links",
                () -> xmlTalk("<title>t</title><links>" + "<link href='https://a.example/'>a</link>".repeat(MILLION / 2)
                        + "</links>"));
        add(
                "xml: HTML in HTML",
                () -> xmlTalk("<title>t</title><abstract>" + "&lt;div&gt;".repeat(MILLION) + "</abstract>"));
        add(
                "xml: lists in lists",
                () -> xmlTalk("<title>t</title><abstract>" + "&lt;ul&gt;&lt;li&gt;".repeat(MANY) + "</abstract>"));
        add(
                "xml: emphasis that does not end",
                () -> xmlTalk("<title>t</title><abstract>" + "&lt;b&gt;&lt;i&gt;x".repeat(MANY) + "</abstract>"));
        add(
                "xml: escaped again and again",
                () -> xmlTalk("<title>t</title><abstract>&" + "amp;".repeat(MILLION) + "lt;</abstract>"));
        add(
                "xml: a long zone",
                () -> "<schedule><conference><time_zone_name>" + "Europe/".repeat(MILLION)
                        + "</time_zone_name></conference></schedule>");
        add(
                "xml: huge durations",
                () -> xmlTalk("<title>t</title><duration>" + "9".repeat(MILLION) + ":00</duration>"));
        add("xml: a huge year", () -> xmlTalk("<title>t</title><date>" + "9".repeat(MILLION) + "-01-01</date>"));
        add(
                "xml: a huge day",
                () -> "<schedule><day date='+999999999-12-31'><room name='r'><event id='1'>"
                        + "<start>10:00</start><duration>99999999999:00</duration><title>t</title></event></room></day></schedule>");
    }

    private void json() {
        add("json: lists in lists", () -> "{\"conference\":{\"days\":" + "[".repeat(MILLION));
        add("json: objects in objects", () -> "{\"conference\":".repeat(MILLION));
        add("json: lists in an event", () -> jsonTalk("\"title\":" + "[".repeat(MILLION)));
        add("json: a number of a million digits", () -> jsonTalk("\"id\":" + "9".repeat(MILLION)));
        add("json: a huge exponent", () -> jsonTalk("\"id\":1e999999999,\"title\":\"t\""));
        add("json: a long text", () -> jsonTalk("\"title\":\"" + "a".repeat(LARGE) + "\""));
        add("json: a long name", () -> jsonTalk("\"" + "a".repeat(LARGE) + "\":1"));
        add("json: many names", () -> jsonTalk(many(MILLION, i -> "\"k" + i + "\":1,") + "\"title\":\"t\""));
        add(
                "json: a million speakers",
                () -> jsonTalk("\"title\":\"t\",\"persons\":[" + many(MILLION, i -> "{\"name\":\"P" + i + "\"},")
                        + "{\"name\":\"Q\"}]"));
        add(
                "json: a million empty talks",
                () -> "{\"schedule\":{\"conference\":{\"days\":[{\"date\":\"2031-05-10\"," + "\"rooms\":{\"r\":["
                        + "{},".repeat(MILLION) + "{}]}}]}}}");
        add(
                "json: a million rooms",
                () -> "{\"schedule\":{\"conference\":{\"days\":[{\"date\":\"2031-05-10\"," + "\"rooms\":{"
                        + many(MILLION, i -> "\"r" + i + "\":[],") + "\"r\":[]}}]}}}");
        add(
                "json: a million days",
                () -> "{\"schedule\":{\"conference\":{\"days\":["
                        + "{\"date\":\"2031-05-10\",\"rooms\":{}},".repeat(MILLION / 2) + "{}]}}}");
        add("json: blanks", () -> "{\"schedule\":{\"conference\":" + " ".repeat(LARGE));
        add("json: escapes", () -> jsonTalk("\"title\":\"" + "\\u0000".repeat(MILLION) + "\""));
        add("json: HTML in HTML", () -> jsonTalk("\"title\":\"t\",\"abstract\":\"" + "<div>".repeat(MILLION) + "\""));
        add(
                "json: one long session with many speakers in very many slots",
                () ->
                        "{\"schedule\":{\"2031-05-10\":{\"timeslots\":[{\"startTime\":\"10:00\",\"sessions\":[{\"items\":["
                                + "1,".repeat(300_000) + "1]}]}]}},\"sessions\":{\"1\":{\"title\":\"<b>"
                                + "t".repeat(MILLION)
                                + "\",\"description\":\"<p>" + "a ".repeat(MILLION / 2) + "\",\"speakers\":["
                                + "2,".repeat(300_000) + "2]}},\"speakers\":{\"2\":{\"name\":\"" + "n".repeat(MILLION)
                                + "\"}}}");
        add(
                "json: a content with very many sessions",
                () -> "{\"content\":[{\"id\":\"" + "9".repeat(MILLION) + "\",\"title\":\"t\",\"description\":\"<p>"
                        + "a ".repeat(MILLION / 2) + "\",\"event_type\":\"" + "t ".repeat(MILLION / 2)
                        + "\",\"sessions\":["
                        + "{\"begin_tsz\":\"2031-05-10T10:00:00Z\"},".repeat(19_000) + "{}]}]}");
        add(
                "json: a hundred thousand talks in no layout that is known",
                () -> "[" + "{\"title\":\"t\",\"starts\":\"2031-05-10T10:00\"},".repeat(100_000) + "{}]");
        add(
                "json: a beginning that comes back",
                () -> "{\"content\":[{\"title\":\"t\",\"begin_tsz\":\"2031-05-10T10:00Z\",\"description\":\""
                        + "a".repeat(LARGE / 10) + "b\"}]}");
        add("json: huge durations", () -> jsonTalk("\"title\":\"t\",\"duration\":\"" + "9".repeat(MANY) + ":00\""));
    }

    private void repetitions() {
        repeated("every second for ever", "RRULE:FREQ=SECONDLY");
        repeated("every minute for ever", "RRULE:FREQ=MINUTELY");
        repeated("every day for ever", "RRULE:FREQ=DAILY");
        repeated("a thousand million times", "RRULE:FREQ=DAILY;COUNT=999999999");
        repeated("until the year 9999", "RRULE:FREQ=HOURLY;UNTIL=99991231T000000Z");
        repeated("every zeroth day", "RRULE:FREQ=DAILY;INTERVAL=0;COUNT=5");
        repeated("on a day that never comes", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31");
        repeated(
                "on all seconds",
                "RRULE:FREQ=DAILY;BYHOUR=" + numbers(24) + ";BYMINUTE=" + numbers(60) + ";BYSECOND=" + numbers(60));
        repeated(
                "on all days of all weeks",
                "RRULE:FREQ=YEARLY;BYWEEKNO=" + numbers(54) + ";BYDAY=MO,TU,WE,TH,FR,SA,SU");
        repeated("with a huge interval", "RRULE:FREQ=YEARLY;INTERVAL=999999999");
        add("ics: many more dates", () -> event("RDATE:" + many(MANY, i -> "20310510T100000Z,") + "20310511T100000Z"));
        add(
                "ics: many exceptions",
                () -> event("RRULE:FREQ=DAILY;COUNT=500\nEXDATE:" + many(MANY, i -> "20310510T100000Z,")
                        + "20310511T100000Z"));
        add(
                "ics: many that repeat",
                () -> calendar(many(
                        MANY / 4,
                        i -> "BEGIN:VEVENT\nUID:" + i
                                + "\nDTSTART:20310510T100000Z\nSUMMARY:t\nRRULE:FREQ=DAILY;COUNT=1000\nEND:VEVENT\n")));
        add(
                "ics: many replacements",
                () -> calendar(many(
                        MANY / 2,
                        i -> "BEGIN:VEVENT\nUID:u\nRECURRENCE-ID:20310510T"
                                + "100000Z\nDTSTART:20310510T100000Z\nSUMMARY:t\nEND:VEVENT\n")));
        add(
                "ics: a zone with many rules",
                () -> "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:z\n"
                        + STANDARD_TIME.repeat(MANY / 10)
                        + "END:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=z:20310510T100000\nSUMMARY:t\nEND:VEVENT\nEND:VCALENDAR\n");
    }

    private void calendarLines() {
        add("ics: a line folded 22 MB long", () -> event("DESCRIPTION:" + "aaaaaaaaa\n ".repeat(LARGE / 11)));
        add("ics: a line 22 MB long", () -> event("DESCRIPTION:" + "a".repeat(LARGE)));
        add("ics: folds only", () -> event("DESCRIPTION:" + "\n ".repeat(LARGE / 2)));
        add("ics: calendars in calendars", () -> "BEGIN:VCALENDAR\n".repeat(MILLION));
        add("ics: events in events", () -> calendar("BEGIN:VEVENT\n".repeat(MILLION)));
        add(
                "ics: a million attendees",
                () -> event(many(MILLION / 2, i -> "ATTENDEE;CN=P" + i + ":mailto:a@a.example\n")));
        add("ics: a million events", () -> calendar("BEGIN:VEVENT\nEND:VEVENT\n".repeat(MILLION / 2)));
        add("ics: many parameters", () -> event("DESCRIPTION" + many(MILLION, i -> ";P" + i + "=1") + ":t"));
        add("ics: quotation marks", () -> event("DESCRIPTION;A=" + "\"".repeat(MILLION) + ":t"));
        add("ics: backslashes", () -> event("DESCRIPTION:" + "\\".repeat(LARGE / 2)));
        add("ics: equals signs", () -> event("DESCRIPTION;ENCODING=QUOTED-PRINTABLE:" + "=41".repeat(LARGE / 3)));
        add("ics: HTML in HTML", () -> event("X-ALT-DESC;FMTTYPE=text/html:" + "<div>".repeat(MILLION)));
        add(
                "ics: a long zone",
                () -> calendar("BEGIN:VEVENT\nDTSTART;TZID=" + "a".repeat(MILLION)
                        + ":20310510T100000\nSUMMARY:t\nEND:VEVENT\n"));
        add("ics: a huge length", () -> event("DURATION:P" + "9".repeat(MILLION) + "W"));
        add(
                "ics: a huge start",
                () -> calendar("BEGIN:VEVENT\nDTSTART:" + "9".repeat(MILLION) + "T100000Z\nSUMMARY:t\nEND:VEVENT\n"));
        add("ics: many short lines", () -> event("A:1\n".repeat(MILLION * 2)));
    }

    private void add(String name, Supplier<String> text) {
        all.put(name, text);
    }

    private void repeated(String name, String rule) {
        add("ics: " + name, () -> event(rule));
    }

    private static String doublingEntities() {
        return "<!ENTITY e0 'ha'>" + many(30, i -> "<!ENTITY e" + (i + 1) + " '&e" + i + ";&e" + i + ";'>");
    }

    private static String declared(String declarations, String document) {
        return "<!DOCTYPE schedule [" + declarations + "]>" + document;
    }

    private static String xmlTalk(String inside) {
        return "<schedule><day date='2031-05-10'><room name='r'><event id='1'>"
                + "<date>2031-05-10T10:00:00+00:00</date><start>10:00</start><duration>00:30</duration>"
                + inside + "</event></room></day></schedule>";
    }

    private static String jsonTalk(String inside) {
        return "{\"schedule\":{\"conference\":{\"days\":[{\"date\":\"2031-05-10\",\"rooms\":{\"r\":[{\"guid\":\"g\","
                + "\"date\":\"2031-05-10T10:00:00+00:00\",\"start\":\"10:00\"," + inside + "}]}}]}}}";
    }

    private static String event(String lines) {
        return calendar("BEGIN:VEVENT\nUID:u\nDTSTART:20310510T100000Z\nSUMMARY:t\n" + lines + "\nEND:VEVENT\n");
    }

    private static String calendar(String inside) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + inside + "END:VCALENDAR\n";
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private static String many(int count, IntFunction<String> piece) {
        StringBuilder text = new StringBuilder(count * 16);
        for (int i = 0; i < count; i++) {
            text.append(piece.apply(i));
        }
        return text.toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
