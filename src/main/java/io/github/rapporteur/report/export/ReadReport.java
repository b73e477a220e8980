package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.TalkSection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report that was read back: what can be put into a notebook again.
 *
 * @param zone of the conference
 * @param notes on the conference
 * @param talks in the report's order
 * @param pictures as they stood in the file
 * @param adviceNamed whether the report says who liked or disliked how a talk was given
 */
public record ReadReport(
        Report.Head head,
        ZoneId zone,
        List<ReadNote> notes,
        List<ReadTalk> talks,
        List<ShownPicture> pictures,
        boolean adviceNamed) {
    /** Keeps its own lists. */
    public ReadReport {
        notes = List.copyOf(notes);
        talks = List.copyOf(talks);
        pictures = List.copyOf(pictures);
    }

    /** How many notes there are. */
    public int noteCount() {
        return notes.size()
                + talks.stream().mapToInt(talk -> talk.notes().size()).sum();
    }

    /** Whether somebody wrote any of the notes. */
    public boolean hasNoteBy(String author) {
        return Stream.concat(notes.stream(), talks.stream().flatMap(talk -> talk.notes().stream()))
                .anyMatch(note -> note.author().equals(author));
    }

    /** The same with other texts. */
    ReadReport withTexts(Function<String, String> change) {
        return new ReadReport(
                head,
                zone,
                changed(notes, change),
                talks.stream()
                        .map(talk -> new ReadTalk(talk.talk(), talk.day(), talk.group(), changed(talk.notes(), change)))
                        .toList(),
                pictures,
                adviceNamed);
    }

    private static List<ReadNote> changed(List<ReadNote> notes, Function<String, String> change) {
        return notes.stream()
                .map(note -> new ReadNote(note.author(), change.apply(note.text())))
                .toList();
    }

    /**
     * One note.
     *
     * @param author may be empty
     * @param text Markdown in the notation of notes
     */
    public record ReadNote(String author, String text) {}

    /**
     * One talk.
     *
     * @param talk without the notes
     * @param day of the conference; null when the talks do not stand together by day
     * @param group what it has in common with those beside it: a track; may be empty
     */
    public record ReadTalk(TalkSection talk, @Nullable LocalDate day, String group, List<ReadNote> notes) {
        /** Keeps its own list. */
        public ReadTalk {
            notes = List.copyOf(notes);
        }
    }
}
