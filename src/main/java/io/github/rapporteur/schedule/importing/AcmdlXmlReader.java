package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.Locale;

/**
 * Reads the XML that conf.researchr.org hands its organisers ("acmdlxml"; its grammar is the document type definition
 * inside the file, which is not processed): event, event_details, subevent, timeslot. Each timeslot is a talk.
 */
final class AcmdlXmlReader implements ScheduleReader {
    private static final String FORMAT = "acmdlxml";
    private static final String DETAILS = "<event_details";

    @Override
    public boolean recognises(Content content) {
        // The document type definition may be long, but the details come first behind it.
        return content.firstElement().equals("event") && content.head().contains(DETAILS);
    }

    @Override
    public ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        XmlElements xml = new XmlElements(content);
        xml.nextChild();
        while (xml.nextChild()) {
            monitor.stopIfCancelled();
            switch (xml.name()) {
                case "event_details" -> readDetails(xml, draft);
                case "subevent" -> readSubevent(xml, draft);
                case "timeslot" -> readTimeslot(xml, draft, new Subevent());
                default -> xml.skip();
            }
        }
        return new ProgrammeAssembler(content, draft, options).assemble();
    }

    /** What a subevent says for its timeslots. */
    private static final class Subevent {
        String title = "";
        String type = "";
        String room = "";
        String date = "";
        String track = "";
    }

    private static void readDetails(XmlElements xml, ProgrammeDraft draft) throws FileFormatException {
        String acronym = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "title" -> draft.title = text(xml);
                case "acronym" -> acronym = text(xml);
                case "url" -> draft.url = text(xml);
                case "location" -> draft.place = readLocation(xml);
                default -> xml.skip();
            }
        }
        draft.title = Words.firstOf(draft.title, acronym);
    }

    private static String readLocation(XmlElements xml) throws FileFormatException {
        String facility = "";
        String city = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "facility_name" -> facility = text(xml);
                case "city" -> city = text(xml);
                default -> xml.skip();
            }
        }
        boolean both = !facility.isEmpty() && !city.isEmpty() && !facility.contains(city);
        return both ? facility + ", " + city : Words.firstOf(facility, city);
    }

    private static void readSubevent(XmlElements xml, ProgrammeDraft draft) throws FileFormatException {
        Subevent subevent = new Subevent();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "title" -> subevent.title = text(xml);
                case "subevent_type" -> {
                    subevent.type = xml.attribute("type").replace('_', ' ');
                    xml.skip();
                }
                case "room" -> subevent.room = text(xml);
                case "date" -> subevent.date = text(xml);
                case "tracks" -> subevent.track = firstTrack(xml);
                case "timeslot" -> readTimeslot(xml, draft, subevent);
                default -> xml.skip();
            }
        }
    }

    private static void readTimeslot(XmlElements xml, ProgrammeDraft draft, Subevent subevent)
            throws FileFormatException {
        ProgrammeEntry entry = new ProgrammeEntry("line " + xml.line());
        TalkDraft talk = entry.talk;
        String date = subevent.date;
        String start = "";
        String end = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "slot_id" -> talk.uid = text(xml);
                case "title" -> talk.title = text(xml);
                case "room" -> talk.room = text(xml);
                case "date" -> date = Words.firstOf(text(xml), date);
                case "start_time" -> start = text(xml);
                case "end_time" -> end = text(xml);
                case "description" -> talk.abstractText = orNone(xml.text());
                case "persons" -> readPersons(xml, talk);
                case "tracks" -> talk.track = firstTrack(xml);
                case "url" -> talk.url = text(xml);
                default -> xml.skip();
            }
        }
        talk.room = Words.firstOf(talk.room, subevent.room);
        talk.track = Words.firstOf(talk.track, subevent.track, subevent.title);
        // "regular" says nothing, and a subevent that is a workshop holds talks.
        entry.type = subevent.type.equals("workshop") || subevent.type.equals("regular") ? "" : subevent.type;
        entry.startsAt(date, DateOrder.MONTH_FIRST);
        entry.startsAt(start, DateOrder.MONTH_FIRST);
        entry.endsAt(end, DateOrder.MONTH_FIRST);
        draft.entries.add(entry);
    }

    private static void readPersons(XmlElements xml, TalkDraft talk) throws FileFormatException {
        while (xml.nextChild()) {
            String first = "";
            String middle = "";
            String last = "";
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "first_name" -> first = text(xml);
                    case "middle_name" -> middle = text(xml);
                    case "last_name" -> last = text(xml);
                    default -> xml.skip();
                }
            }
            talk.addPerson("", first + " " + middle + " " + last);
        }
    }

    private static String firstTrack(XmlElements xml) throws FileFormatException {
        String track = "";
        while (xml.nextChild()) {
            track = Words.firstOf(track, text(xml));
        }
        return track;
    }

    private static String text(XmlElements xml) throws FileFormatException {
        return Words.fold(orNone(xml.text()));
    }

    /** The export writes "undefined" for what it does not have. */
    private static String orNone(String text) {
        return text.strip().toLowerCase(Locale.ROOT).equals("undefined") ? "" : text;
    }
}
