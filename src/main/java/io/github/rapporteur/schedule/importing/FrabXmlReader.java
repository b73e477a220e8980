package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.regex.Pattern;

/**
 * Reads schedule XML as frab, pentabarf, pretalx, wafer and the Chaos Computer Club's tools write it: schedule, day, room,
 * event (c3voc.de/wiki/schedule). Elements that it does not know are passed over.
 */
final class FrabXmlReader implements ScheduleReader {
    private static final String FORMAT = "frab XML";
    private static final Pattern OTHERS = Pattern.compile("<(?:slot|talk|session|timeslot)\\b");

    @Override
    public boolean recognises(Content content) {
        // Others call their root so too, but their days hold slots, talks or sessions.
        boolean others =
                OTHERS.matcher(content.head()).find() && !content.head().contains("<event");
        return content.firstElement().equals("schedule") && !others;
    }

    @Override
    public ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        FrabDraft draft = new FrabDraft(FORMAT);
        XmlElements xml = new XmlElements(content);
        xml.nextChild();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "conference" -> readConference(xml, draft);
                case "day" -> {
                    monitor.stopIfCancelled();
                    readDay(xml, draft);
                    monitor.report(new Progress(draft.days.size(), 0, "Reading day " + draft.days.size()));
                }
                case "base_url" -> draft.baseUrl = xml.text().strip();
                default -> xml.skip();
            }
        }
        // The walk ends with </schedule>; what follows must still be XML, or the file is two files in one.
        xml.nextChild();
        if (draft.days.isEmpty()) {
            throw content.error(
                    "line " + xml.line(),
                    "the schedule has no days in it",
                    "The conference may not have published its programme yet; try again later.");
        }
        return new FrabAssembler(content, draft, options).assemble();
    }

    private static void readConference(XmlElements xml, FrabDraft draft) throws FileFormatException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "title" -> draft.title = Words.fold(xml.text());
                case "acronym" -> draft.acronym = Words.fold(xml.text());
                case "venue" -> draft.venue = Words.fold(xml.text());
                case "city" -> draft.city = Words.fold(xml.text());
                case "url" -> draft.url = xml.text().strip();
                case "base_url" -> draft.baseUrl = xml.text().strip();
                case "time_zone_name", "timezone" -> draft.zoneName = xml.text().strip();
                case "day_change" -> draft.dayChange = xml.text().strip();
                default -> xml.skip();
            }
        }
    }

    private static void readDay(XmlElements xml, FrabDraft draft) throws FileFormatException {
        FrabDay day = new FrabDay(IsoMoment.parseDate(xml.attribute("date")));
        draft.days.add(day);
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "room" -> {
                    String room = Words.fold(xml.attribute("name"));
                    while (xml.nextChild()) {
                        readChildOfRoom(xml, day, room);
                    }
                }
                default -> readChildOfRoom(xml, day, "");
            }
        }
    }

    private static void readChildOfRoom(XmlElements xml, FrabDay day, String room) throws FileFormatException {
        if (xml.name().equals("event")) {
            if (day.events().size() == FrabDay.MOST_EVENTS) {
                throw xml.error(FrabDay.TOO_MANY_EVENTS, FrabDay.CURE);
            }
            day.events().add(readEvent(xml, room));
        } else {
            xml.skip();
        }
    }

    private static FrabEvent readEvent(XmlElements xml, String room) throws FileFormatException {
        FrabEvent event = new FrabEvent("line " + xml.line());
        TalkDraft talk = event.talk;
        talk.uid = xml.attribute("guid");
        talk.code = xml.attribute("id");
        talk.url = xml.attribute("href");
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "title" -> talk.title = Words.fold(xml.text());
                case "subtitle" -> talk.subtitle = Words.fold(xml.text());
                case "room" -> talk.room = Words.fold(xml.text());
                case "track" -> talk.track = Words.fold(xml.text());
                case "language" -> talk.language = Words.fold(xml.text());
                case "abstract" -> talk.abstractText = Words.firstOf(talk.abstractText, xml.text());
                case "description" -> talk.description = Words.firstOf(talk.description, xml.text());
                case "url", "full_conf_url" ->
                    talk.url = Words.firstOf(xml.text().strip(), talk.url);
                case "date" -> event.date = xml.text().strip();
                case "start" -> event.start = xml.text().strip();
                case "duration" -> event.duration = xml.text().strip();
                case "end" -> event.end = xml.text().strip();
                case "type" -> event.type = Words.fold(xml.text());
                case "persons" -> readPersons(xml, talk);
                case "links", "attachments" -> readLinks(xml, event);
                default -> xml.skip();
            }
        }
        talk.url = HtmlToMarkdown.safeLink(talk.url);
        talk.room = talk.room.isEmpty() ? room : talk.room;
        return event;
    }

    private static void readPersons(XmlElements xml, TalkDraft talk) throws FileFormatException {
        while (xml.nextChild()) {
            if (xml.name().equals("person")) {
                String guid = xml.attribute("guid");
                String id = xml.attribute("id");
                String key = guid.isEmpty() && !id.equals("0") ? id : guid;
                talk.addPerson(key, xml.text());
            } else {
                xml.skip();
            }
        }
    }

    private static void readLinks(XmlElements xml, FrabEvent event) throws FileFormatException {
        while (xml.nextChild()) {
            String href = xml.attribute("href");
            event.links.add(href, xml.text());
        }
    }
}
