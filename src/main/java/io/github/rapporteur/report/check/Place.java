package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.TalkId;

/** Where something is to look at. */
public sealed interface Place {
    /** In words: a talk's title, "Conference note". */
    String words();

    /**
     * In a note.
     *
     * @param author whose note it is
     * @param range in the note's text as it was looked at
     * @param found what stood there, to find it again after the text has changed
     */
    record InNote(NoteId note, NoteSubject subject, String author, TextRange range, String found, String words)
            implements Place {
        /**
         * Where it is in the text as it is now: where it was, else the nearest place with the same words; else the start
         * of what is nearest to where it was.
         */
        public TextRange in(String text) {
            if (text.startsWith(found, range.start())) {
                return range;
            }
            int before = text.lastIndexOf(found, range.start());
            int behind = text.indexOf(found, range.start());
            if (before < 0 && behind < 0) {
                int at = Math.min(range.start(), text.length());
                return new TextRange(at, at);
            }
            boolean back = behind < 0 || (before >= 0 && range.start() - before <= behind - range.start());
            int at = back ? before : behind;
            return new TextRange(at, at + found.length());
        }
    }

    /** A talk as a whole. */
    record OfTalk(TalkId talk, String words) implements Place {}

    /** What stands above the report's text. */
    record FrontMatter() implements Place {
        @Override
        public String words() {
            return "Front matter";
        }
    }

    /** The schedule's own data on the conference. */
    record OfConference() implements Place {
        @Override
        public String words() {
            return "Conference";
        }
    }

    /** The user's own style. */
    record Style() implements Place {
        @Override
        public String words() {
            return "Your style";
        }
    }
}
