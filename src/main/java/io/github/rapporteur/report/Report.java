package io.github.rapporteur.report;

import io.github.rapporteur.schedule.ConferenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A report as it will be read: every word in its place, in order, whatever file it becomes. Private and off-the-record
 * passages are not in it, so no exporter can show them. Texts named "Markdown" are; all others are plain.
 *
 * @param head what stands above the text
 * @param introduction the conference note up to its last thought; empty when there is none
 * @param signs the signs that occur and want explaining
 * @param groups the talks by day or track, or in one group, in the report's order
 * @param lastThought the conference note's closing part; empty when there is none
 * @param references the numbered addresses, in order
 * @param anchors fragments in use, so that an exporter can make others that differ
 */
public record Report(
        Head head,
        List<Block> introduction,
        Set<Sign> signs,
        List<Group> groups,
        Gathered gathered,
        List<Block> lastThought,
        List<Missed> missed,
        List<Reference> references,
        List<Contributor> contributors,
        Counts counts,
        Set<String> anchors) {
    /** Keeps its own collections. */
    public Report {
        introduction = List.copyOf(introduction);
        // In an order of its own: that of an immutable set differs from one start of the program to the next.
        signs = Collections.unmodifiableSet(new TreeSet<>(signs));
        groups = List.copyOf(groups);
        lastThought = List.copyOf(lastThought);
        missed = List.copyOf(missed);
        references = List.copyOf(references);
        contributors = List.copyOf(contributors);
        anchors = Collections.unmodifiableSet(new TreeSet<>(anchors));
    }

    /** What a report consists of. Which it has, and in which order, is in {@link Head#parts()}. */
    public enum Part {
        /** Has no heading of its own, and so is not among the head's parts. */
        INTRODUCTION("Introduction"),
        TALKS("The talks"),
        TAKEAWAYS("Takeaways"),
        ACTIONS("What we do next"),
        VOCABULARY("Vocabulary"),
        ADVICE("Advice to presenters"),
        LAST_THOUGHT("One last thought"),
        MISSED("Talks we missed"),
        PICTURES("Pictures"),
        REFERENCES("References"),
        CONTRIBUTORS("Contributors");

        private final String heading;

        Part(String heading) {
            this.heading = heading;
        }

        /** The usual heading, in English. */
        public String heading() {
            return heading;
        }
    }

    /** A way of setting something that the legend explains; in the legend's order. */
    public enum Sign {
        QUOTE,
        FROM_MEMORY,
        QUIP,
        CHECK
    }

    /**
     * What stands above the text.
     *
     * @param standfirst one or two sentences under the title; may be empty
     * @param author may be empty
     * @param with the other contributors' names
     * @param date the report's date, ISO, or empty
     * @param dates first and last day of the conference's talks, ISO; both empty when there are no talks
     * @param place may be empty
     * @param zone of the conference: its name, or an offset
     * @param url the conference's web address; empty when there is none that may be linked
     * @param language of the report, a BCP 47 tag
     * @param minutes reading time at 230 words a minute, at least 1
     * @param names how people of the team are named
     * @param parts the parts that the report has, in its order
     */
    public record Head(
            ConferenceId conferenceId,
            String conference,
            String url,
            String place,
            String zone,
            DateSpan dates,
            String title,
            String standfirst,
            String author,
            List<String> with,
            String date,
            String language,
            int minutes,
            TeamNames names,
            List<PartHead> parts) {
        /** Keeps its own collections; files of before say no zone. */
        public Head {
            zone = Objects.requireNonNullElse(zone, "");
            with = List.copyOf(with);
            parts = List.copyOf(parts);
        }

        /** Whether the report has this part. */
        public boolean has(Part part) {
            return parts.stream().anyMatch(one -> one.part() == part);
        }

        /** The fragment of a part that the report has; empty for others. */
        public String anchor(Part part) {
            return parts.stream()
                    .filter(one -> one.part() == part)
                    .map(PartHead::anchor)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * A part that a report has.
     *
     * @param heading as the writer wants it
     * @param anchor its fragment
     */
    public record PartHead(Part part, String heading, String anchor) {}

    /** From the first day to the last one; ISO dates, both empty when not known. */
    public record DateSpan(String first, String last) {}

    /**
     * Talks that follow one another.
     *
     * @param date of all of them; null when they are not together because of their day
     * @param name what they have in common when it is not the day: a track; may be empty
     */
    public record Group(@Nullable LocalDate date, String name, List<TalkSection> talks) {
        /** Keeps its own list. */
        public Group {
            talks = List.copyOf(talks);
        }

        /** The same group, each talk changed. */
        public Group with(UnaryOperator<TalkSection> change) {
            return new Group(date, name, talks.stream().map(change).toList());
        }
    }

    /**
     * What the talks' notes have in common, taken out of them.
     *
     * @param vocabulary alphabetical in the report's language
     * @param liked about how talks were given; the most often said first
     * @param pictures in the order they stand in the talks, each once
     */
    public record Gathered(
            List<TakeawayEntry> takeaways,
            List<ActionEntry> actions,
            List<TermEntry> vocabulary,
            List<Advice> liked,
            List<Advice> disliked,
            List<PictureEntry> pictures) {
        /** Keeps its own lists. */
        public Gathered {
            takeaways = List.copyOf(takeaways);
            actions = List.copyOf(actions);
            vocabulary = List.copyOf(vocabulary);
            liked = List.copyOf(liked);
            disliked = List.copyOf(disliked);
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * Where something was said.
     *
     * @param title cut at its colon when longer than 60 characters; empty for the conference note
     * @param anchor the talk's fragment; empty for the conference note
     */
    public record Origin(String title, String anchor) {
        /** Said about the conference, not in a talk. */
        public static final Origin CONFERENCE = new Origin("", "");
    }

    /**
     * Something to bring home.
     *
     * @param text Markdown
     */
    public record TakeawayEntry(String text, Origin origin) {}

    /**
     * Something to do.
     *
     * @param text Markdown
     * @param who may be empty
     * @param due ISO date or empty
     */
    public record ActionEntry(String text, boolean done, String who, String due, Origin origin) {}

    /**
     * A word that was brought home.
     *
     * @param term plain words
     * @param meaning Markdown
     * @param origin where it was first heard
     */
    public record TermEntry(String term, String meaning, Origin origin) {}

    /**
     * What somebody liked or disliked about how a talk was given.
     *
     * @param text Markdown
     * @param count how many of the authors said it
     * @param who said it; empty unless the writer wishes them named
     */
    public record Advice(String text, int count, List<String> who) {
        /** Keeps its own list. */
        public Advice {
            who = List.copyOf(who);
        }
    }

    /**
     * A picture that stands in a talk.
     *
     * @param name first digits of its hash; whose credit it is, is with the picture
     * @param caption plain text: its caption, else its alternative text; may be empty
     */
    public record PictureEntry(String name, String caption, Origin origin) {}

    /**
     * A talk that was starred and not attended.
     *
     * @param url empty when there is none that may be linked
     * @param remark plain text; may be empty
     */
    public record Missed(String title, String url, String speakers, String remark) {}

    /**
     * A numbered address.
     *
     * @param mentioned stood in a note; else it is the conference's or an abstract's
     */
    public record Reference(int number, String title, String url, boolean mentioned) {}

    /**
     * Somebody who wrote a note or is quoted as one of the team.
     *
     * @param editor whether they are the report's author
     * @param talks number of talks they wrote notes on
     * @param quips number of their remarks in the report
     */
    public record Contributor(String name, boolean editor, int talks, int quips) {}

    /**
     * What the writer wants to know before publishing.
     *
     * @param privatePassages passages that stayed in the notebook
     * @param offTheRecord how many of these are quotes off the record
     * @param waiting quotes nobody has been named for
     * @param checks figures to verify
     */
    public record Counts(
            int talks, int quotes, int quips, int privatePassages, int offTheRecord, int waiting, int checks) {
        /**
         * What stays in the notebook, for a sentence: "3 private passages and 1 quote off the record"; empty when
         * nothing does.
         */
        public String keptWords() {
            int passages = privatePassages - offTheRecord;
            List<String> kinds = new ArrayList<>();
            if (passages > 0) {
                kinds.add(passages + (passages == 1 ? " private passage" : " private passages"));
            }
            if (offTheRecord > 0) {
                kinds.add(offTheRecord + (offTheRecord == 1 ? " quote" : " quotes") + " off the record");
            }
            return String.join(" and ", kinds);
        }
    }
}
