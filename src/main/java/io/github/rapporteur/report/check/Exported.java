package io.github.rapporteur.report.check;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.report.Block;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.TalkSection;
import io.github.rapporteur.schedule.ConferenceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of the notes has gone into a report: whole talks and parts may be left out of it. */
final class Exported {
    private final Map<NoteSubject, Section> sections = new LinkedHashMap<>();
    private final Map<NoteSubject, TalkSection> talks = new HashMap<>();
    private final Set<String> gathered = new HashSet<>();

    /** What of one subject is in the report. */
    private static final class Section {
        private final Set<String> words = new HashSet<>();
        private boolean prose;

        void add(List<Block> blocks) {
            for (Block block : blocks) {
                switch (block) {
                    case Block.Prose text -> prose = true;
                    case Block.Quotation quote -> words.add(quote.markdown());
                    case Block.Takeaway takeaway -> words.add(takeaway.markdown());
                    case Block.Question question -> {
                        words.add(question.markdown());
                        question.answers().forEach(answer -> words.add(answer.markdown()));
                    }
                }
            }
        }
    }

    Exported(Report report) {
        ConferenceId conference = report.head().conferenceId();
        Section whole = new Section();
        whole.add(report.introduction());
        whole.add(report.lastThought());
        sections.put(new NoteSubject.OfConference(conference), whole);
        for (Report.Group group : report.groups()) {
            for (TalkSection talk : group.talks()) {
                Section section = new Section();
                talk.parts().forEach(part -> section.add(part.blocks()));
                NoteSubject subject = new NoteSubject.OfTalk(talk.id());
                sections.put(subject, section);
                talks.put(subject, talk);
            }
        }
        report.gathered().takeaways().forEach(takeaway -> gathered.add(takeaway.text()));
        report.gathered().actions().forEach(action -> gathered.add(action.text()));
        report.gathered().vocabulary().forEach(term -> gathered.add(term.term()));
        report.gathered().liked().forEach(advice -> gathered.add(advice.text()));
        report.gathered().disliked().forEach(advice -> gathered.add(advice.text()));
    }

    /** What the report is about, in its order: the conference as a whole, then the talks. */
    List<NoteSubject> subjects() {
        return new ArrayList<>(sections.keySet());
    }

    /** The talks in the report, in its order. */
    List<TalkSection> talks() {
        return subjects().stream()
                .filter(talks::containsKey)
                .map(subject -> talks.getOrDefault(subject, null))
                .toList();
    }

    /** Whether text of a note that is no mark goes out. */
    boolean hasProse(NoteSubject subject) {
        Section section = sections.get(subject);
        return section != null && section.prose;
    }

    /** Whether a mark goes out. When in doubt it does: to look at one too many does no harm. */
    boolean has(NoteSubject subject, Mark mark) {
        Section section = sections.get(subject);
        String words = mark.text().strip();
        if (section == null) {
            return false;
        }
        if (words.contains("```") || words.contains("~~~")) {
            return true;
        }
        return switch (mark) {
            case Mark.Quote quote -> section.words.contains(words);
            case Mark.Takeaway takeaway -> section.words.contains(words) || gathered.contains(words);
            case Mark.Question question -> section.words.contains(words);
            // An answer without a question before it stays in the text.
            case Mark.Answer answer -> section.words.contains(words) || section.prose;
            case Mark.Action action -> gathered.contains(words);
            case Mark.Term term -> true;
            // Said by several, only the first one's spelling stands there.
            case Mark.Liked liked -> !gathered.isEmpty();
            case Mark.Disliked disliked -> !gathered.isEmpty();
            case Mark.Check check -> true;
            case Mark.PrivatePassage secret -> false;
        };
    }
}
