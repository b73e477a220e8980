package io.github.rapporteur.notes.mirror;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of one conference in the mirror, as name and content. Pure. */
final class MirroredConference {
    private static final int LONGEST_NAME = 50;
    private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);
    private static final DateTimeFormatter IN_TEXT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Conference conference;
    private final Map<TalkId, Talk> talks;
    private final List<Note> notes;

    MirroredConference(Conference conference, Map<TalkId, Talk> talks, List<Note> notes) {
        this.conference = conference;
        this.talks = talks;
        this.notes = notes.stream()
                .sorted(Comparator.comparing(note -> note.id().value()))
                .toList();
    }

    /** Every file's content by its name, which has a {@code /} between folder and file. */
    Map<String, String> files() {
        String folder = slug(conference.title()) + "-" + shortId(conference.id().value()) + "/";
        Map<String, String> files = new TreeMap<>();
        Map<Note, String> names = new LinkedHashMap<>();
        for (Note note : notes) {
            String name = nameOf(note);
            names.put(note, name);
            files.put(folder + name, markdown(note));
        }
        files.put(folder + "notes.json", json(names));
        return files;
    }

    /** The identifier's end keeps apart what has the same title, and the same author written in another alphabet. */
    private String nameOf(Note note) {
        Talk talk = talkOf(note);
        String start = talk == null
                ? "conference"
                : IN_NAME.format(talk.start().atZone(conference.zone())) + "-" + slug(talk.title());
        return start + "-" + slug(note.author()) + "-" + shortId(note.id().value()) + ".md";
    }

    private String markdown(Note note) {
        StringBuilder text = new StringBuilder();
        Talk talk = talkOf(note);
        if (talk == null) {
            text.append("# ").append(conference.title()).append("\n\n");
        } else {
            text.append("# ").append(talk.title()).append("\n\n");
            text.append(conference.title()).append(", ");
            text.append(IN_TEXT.format(talk.start().atZone(conference.zone())));
            text.append(" (").append(conference.zone()).append(")");
            if (!talk.room().isEmpty()) {
                text.append(", ").append(talk.room());
            }
            text.append("  \n");
            if (!talk.speakers().isEmpty()) {
                text.append("Speakers: ").append(talk.speakerNames()).append("  \n");
            }
        }
        text.append("Notes by ").append(note.author().isEmpty() ? "(no name)" : note.author());
        text.append(", ").append(note.changedAt()).append("\n\n---\n\n");
        return text.append(note.text()).append('\n').toString();
    }

    private String json(Map<Note, String> names) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", "Rapporteur notes, version 1");
        root.putObject("conference")
                .put("id", conference.id().toString())
                .put("title", conference.title())
                .put("timeZone", conference.zone().getId())
                .put("place", conference.place())
                .put("url", conference.url())
                .put("source", conference.source());
        ArrayNode all = root.putArray("notes");
        names.forEach((note, name) -> write(note, name, all.addObject()));
        return JSON.writeValueAsString(root) + "\n";
    }

    private void write(Note note, String name, ObjectNode json) {
        json.put("id", note.id().toString())
                .put("author", note.author())
                .put("revision", note.revision())
                .put("changedAt", note.changedAt().toString())
                .put("file", name);
        Talk talk = talkOf(note);
        if (talk != null) {
            ObjectNode about = json.putObject("talk")
                    .put("id", talk.id().toString())
                    .put("title", talk.title())
                    .put("start", talk.start().toString())
                    .put("end", talk.end().toString())
                    .put("room", talk.room())
                    .put("url", talk.url());
            ArrayNode speakers = about.putArray("speakers");
            talk.speakers().forEach(speaker -> speakers.add(speaker.name()));
        }
        json.put("text", note.text());
    }

    private @Nullable Talk talkOf(Note note) {
        return note.subject() instanceof NoteSubject.OfTalk(TalkId talk) ? talks.get(talk) : null;
    }

    private static String shortId(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - 6);
    }

    /** Letters and digits every file system takes, the rest as single hyphens; "untitled" when nothing is left. */
    private static String slug(String title) {
        String plain = Folding.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return cut.isEmpty() ? "untitled" : cut;
    }
}
