package io.github.rapporteur.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A piece of a note as the report sets it; the pieces follow one another as in the note. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "part")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Prose.class, name = "notes"),
    @JsonSubTypes.Type(value = Block.Quotation.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.Takeaway.class, name = "takeaway"),
    @JsonSubTypes.Type(value = Block.Question.class, name = "question")
})
public sealed interface Block {
    /**
     * Text of the note's own.
     *
     * @param markdown its headings are level 4 to 6, every fence in it is closed
     * @param anchors the fragments of its headings, in order
     */
    record Prose(String markdown, List<String> anchors) implements Block {
        /** Keeps its own list. */
        public Prose {
            anchors = List.copyOf(anchors);
        }
    }

    /** Whose voice a quote is; decides how it is set. */
    enum Voice {
        /** Somebody who speaks in the talk, or a person that is neither team mate nor audience. */
        SPEAKER,
        /** A team mate who does not speak in the talk: a quip. */
        TEAM_MATE,
        AUDIENCE,
        /** Nobody has been named. */
        UNKNOWN
    }

    /**
     * A quote or a quip.
     *
     * @param markdown the words
     * @param who the name; "Somebody in the audience"; empty when nobody has been named
     * @param exact false when noted from memory
     * @param source address of the abstract; may be empty
     */
    record Quotation(
            String markdown,
            String who,
            Voice voice,
            boolean exact,
            List<String> likedBy,
            List<String> tags,
            String source)
            implements Block {
        /** Keeps its own lists. */
        public Quotation {
            likedBy = List.copyOf(likedBy);
            tags = List.copyOf(tags);
        }

        /** Whether it is set as a quip; {@link #voice} says as much in files. */
        @JsonIgnore
        public boolean isQuip() {
            return voice == Voice.TEAM_MATE;
        }
    }

    /** Something to bring home. */
    record Takeaway(String markdown) implements Block {}

    /**
     * A question from the floor and its answers, of which there may be none.
     *
     * @param asker may be empty
     */
    record Question(String markdown, String asker, List<Answer> answers) implements Block {
        /** Keeps its own list. */
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What was answered.
     *
     * @param markdown may be a list
     * @param who empty when not named, or when the talk has one speaker
     */
    record Answer(String markdown, String who) {}
}
