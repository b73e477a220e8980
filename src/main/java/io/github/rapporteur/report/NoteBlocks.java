package io.github.rapporteur.report;

import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.report.Report.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns one note into the blocks of a report and hands what the report gathers to the harvest. */
final class NoteBlocks {
    private final PublicNote note;
    private final Voices voices;
    private final Origin origin;
    private final ProseText prose;
    private final Harvest harvest;
    private final TalkSelection selection;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private @Nullable OpenQuestion question;
    /** Whether the text so far ends with an announcement of which only moved marks have followed. */
    private boolean announcement;

    private record OpenQuestion(String text, String asker, List<Block.Answer> answers) {}

    /**
     * For one note.
     *
     * @param origin what the gathered parts link back to
     */
    NoteBlocks(
            PublicNote note, Voices voices, Origin origin, ProseText prose, Harvest harvest, TalkSelection selection) {
        this.note = note;
        this.voices = voices;
        this.origin = origin;
        this.prose = prose;
        this.harvest = harvest;
        this.selection = selection;
    }

    /** The blocks in the note's order. Call once. */
    List<Block> read() {
        String text = note.text();
        int at = 0;
        for (Mark mark : note.marks()) {
            append(text.substring(at, mark.range().start()));
            at = mark.range().end();
            place(mark);
        }
        append(text.substring(at));
        closeProse();
        return blocks;
    }

    private void place(Mark mark) {
        switch (mark) {
            case Mark.Quote quote -> {
                Block.Quotation quotation = voices.read(quote);
                if (!quotation.markdown().isEmpty()) {
                    closeProse();
                    if (selection.takes(quotation)) {
                        blocks.add(selection.withoutPictures(quotation));
                        harvest.quotation(quotation);
                    }
                }
            }
            case Mark.Takeaway takeaway -> {
                String text = ProseText.closed(
                        selection.withoutPictures(takeaway.text()).strip());
                if (text.isEmpty()) {
                    // What is to be taken away stands in a list below.
                    append(takeaway.range().of(note.text()));
                } else {
                    closeProse();
                    if (selection.takes(TalkContent.TAKEAWAYS)) {
                        blocks.add(new Block.Takeaway(text));
                    }
                    harvest.takeaway(text, origin);
                }
            }
            case Mark.Question asked -> {
                closeProse();
                question = new OpenQuestion(
                        ProseText.closed(selection.withoutPictures(asked.text()).strip()),
                        name(asked.name()),
                        new ArrayList<>());
            }
            case Mark.Answer answer -> answer(answer);
            case Mark.Term term -> {
                moved(false);
                harvest.term(term, note.note().subject(), origin);
            }
            case Mark.Action action -> {
                moved(true);
                harvest.action(action, name(action.who()), origin);
            }
            case Mark.Liked liked -> {
                moved(false);
                harvest.liked(liked.text(), note.author());
            }
            case Mark.Disliked disliked -> {
                moved(false);
                harvest.disliked(disliked.text(), note.author());
            }
            case Mark.Check check -> throw new IllegalStateException("a check is no passage: " + check.range());
            case Mark.PrivatePassage secret -> throw new IllegalStateException("private: " + secret.range());
        }
    }

    /** An answer without a question before it stays in the text as it was typed. */
    private void answer(Mark.Answer answer) {
        if (question == null || !pending.toString().isBlank()) {
            append(answer.range().of(note.text()));
        } else {
            String text =
                    ProseText.closed(selection.withoutPictures(answer.text()).strip());
            question.answers().add(new Block.Answer(text, voices.answering(name(answer.name()))));
        }
    }

    /**
     * What stands before may have announced what goes to a part of its own now: "To do:".
     *
     * @param apart whether a blank line between them leaves it so
     */
    private void moved(boolean apart) {
        announcement = announcement || Announcement.endsIn(pending, apart);
    }

    private void append(String text) {
        if (!text.isBlank()) {
            closeAnnouncement(Announcement.isGoneOnBy(text));
        }
        pending.append(text);
    }

    private void closeAnnouncement(boolean goesOn) {
        if (announcement && !goesOn) {
            Announcement.dropFrom(pending);
        }
        announcement = false;
    }

    private void closeProse() {
        closeAnnouncement(false);
        String text = ProseText.atMargin(selection.prose(pending.toString()));
        pending.setLength(0);
        if (question != null && selection.takes(TalkContent.QUESTIONS)) {
            blocks.add(new Block.Question(question.text(), question.asker(), question.answers()));
        }
        question = null;
        if (!text.isBlank()) {
            harvest.pictures(text, origin);
            blocks.add(prose.fit(text));
        }
    }

    private String name(@Nullable String name) {
        return name == null ? "" : voices.fullName(name);
    }
}
