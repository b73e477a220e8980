package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.TalkContent;
import io.github.rapporteur.schedule.TalkId;
import java.util.List;
import java.util.Set;

/** A line of the report's outline. Equal keys mean the same line in two outlines. */
sealed interface OutlineRow {
    /** The preview's top. */
    String TOP = "";

    /** What tells it from all other lines. */
    String key();

    /** What it says. */
    String words();

    /** How much of it is in the report. */
    Tick tick();

    /** Its fragment in the preview; {@link #TOP} when it has none. */
    String anchor();

    /** The state of a box. */
    enum Tick {
        IN,
        PARTLY,
        OUT,
        /** There is no box. */
        NONE
    }

    /** What stands above the text. */
    record FrontMatter() implements OutlineRow {
        @Override
        public String key() {
            return "front matter";
        }

        @Override
        public String words() {
            return "Front matter";
        }

        @Override
        public Tick tick() {
            return Tick.NONE;
        }

        @Override
        public String anchor() {
            return TOP;
        }
    }

    /**
     * A part of the report.
     *
     * @param words its heading
     * @param count what is in it: "9"; may be empty
     */
    record OfPart(Report.Part part, String words, String count, Tick tick, String anchor) implements OutlineRow {
        @Override
        public String key() {
            return part.name();
        }
    }

    /**
     * Talks that stand together.
     *
     * @param talks that could be in the report
     * @param in how many of them are
     */
    record OfGroup(String words, Set<TalkId> talks, int in, String anchor) implements OutlineRow {
        /** Keeps its own set. */
        public OfGroup {
            talks = Set.copyOf(talks);
        }

        @Override
        public String key() {
            return "group " + words;
        }

        @Override
        public Tick tick() {
            return in == 0 ? Tick.OUT : in == talks.size() ? Tick.IN : Tick.PARTLY;
        }
    }

    /**
     * A talk that could be in the report.
     *
     * @param quotes in its notes, quips too
     * @param isEmpty whether nothing was noted that may be published
     */
    record OfTalk(TalkId talk, String words, Tick tick, int quotes, boolean isEmpty, String anchor)
            implements OutlineRow {
        @Override
        public String key() {
            return talk.toString();
        }
    }

    /** What a talk's section is made of. */
    record OfContent(TalkId talk, TalkContent content, int count, Tick tick, String anchor) implements OutlineRow {
        @Override
        public String key() {
            return talk + " " + content;
        }

        @Override
        public String words() {
            return content.words();
        }
    }

    /**
     * A quote, a quip or a picture.
     *
     * @param piece what it is known by when it is left out
     */
    record OfPiece(TalkId talk, TalkContent content, String piece, String words, Tick tick, String anchor)
            implements OutlineRow {
        @Override
        public String key() {
            return piece;
        }
    }

    /** What of a talk stays in the notebook, whatever is ticked. */
    record Kept(TalkId talk, int passages) implements OutlineRow {
        @Override
        public String key() {
            return talk + " kept";
        }

        @Override
        public String words() {
            return "Kept in the notebook";
        }

        @Override
        public Tick tick() {
            return Tick.NONE;
        }

        @Override
        public String anchor() {
            return TOP;
        }
    }

    /** A line with the lines under it. */
    record Branch(OutlineRow row, List<Branch> under) {
        /** Keeps its own list. */
        public Branch {
            under = List.copyOf(under);
        }

        static Branch leaf(OutlineRow row) {
            return new Branch(row, List.of());
        }
    }
}
