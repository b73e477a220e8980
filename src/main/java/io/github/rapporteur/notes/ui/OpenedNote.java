package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.WrittenTimes;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.TalkText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note that is open in the editor, with all its header shows.
 *
 * @param talk null for the note on the conference itself
 * @param talkText the abstract; empty for the conference
 * @param author name of who writes
 * @param teamMates the team mates the notebook knew when the note was opened
 * @param text the note when it was opened, lines broken as {@link PastedText} says; empty for a new note
 * @param times when the lines of the text were written
 */
public record OpenedNote(
        NoteSubject subject,
        Conference conference,
        @Nullable Talk talk,
        TalkText talkText,
        TalkState state,
        String author,
        List<Person> teamMates,
        String text,
        WrittenTimes times) {
    /** Keeps its own list of team mates. */
    public OpenedNote {
        teamMates = List.copyOf(teamMates);
    }

    /** Title of the talk, or of the conference. */
    public String title() {
        return talk == null ? conference.title() : talk.title();
    }

    /** A text with one typed before it had been read. */
    public static String behind(String before, String typed) {
        boolean needsLine = !before.isEmpty() && !before.endsWith("\n");
        return before + (needsLine ? "\n" : "") + typed;
    }

    OpenedNote withText(String newText) {
        return new OpenedNote(subject, conference, talk, talkText, state, author, teamMates, newText, times);
    }

    /** This note with the text of another reading of it. */
    OpenedNote withTextOf(OpenedNote other) {
        return new OpenedNote(subject, conference, talk, talkText, state, author, teamMates, other.text, other.times);
    }

    OpenedNote withState(TalkState newState) {
        return new OpenedNote(subject, conference, talk, talkText, newState, author, teamMates, text, times);
    }
}
