package io.github.rapporteur.report;

import java.util.List;

/** Counts words, for the minutes that a report takes. */
final class ReadingTime {
    private ReadingTime() {}

    static int words(List<Block> blocks) {
        int words = 0;
        for (Block block : blocks) {
            words += switch (block) {
                case Block.Prose prose -> words(prose.markdown());
                case Block.Quotation quotation -> words(quotation.markdown());
                case Block.Takeaway takeaway -> words(takeaway.markdown());
                case Block.Question question ->
                    words(question.markdown())
                            + question.answers().stream()
                                    .mapToInt(answer -> words(answer.markdown()))
                                    .sum();
            };
        }
        return words;
    }

    /** Of a whole report. */
    static int words(List<Block> introduction, List<Report.Group> groups, List<Block> lastThought) {
        int words = words(introduction) + words(lastThought);
        for (Report.Group group : groups) {
            for (TalkSection talk : group.talks()) {
                words += talk.parts().stream()
                        .mapToInt(part -> words(part.blocks()))
                        .sum();
            }
        }
        return words;
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean letter = (sign >= 'a' && sign <= 'z') || Character.isLetterOrDigit(sign);
            boolean joins = inWord && (sign == '’' || sign == '\'');
            if (letter && !inWord) {
                words++;
            }
            inWord = letter || joins;
        }
        return words;
    }
}
