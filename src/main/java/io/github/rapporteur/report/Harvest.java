package io.github.rapporteur.report;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.notes.marks.SeveralNames;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.report.Report.ActionEntry;
import io.github.rapporteur.report.Report.Advice;
import io.github.rapporteur.report.Report.Gathered;
import io.github.rapporteur.report.Report.Origin;
import io.github.rapporteur.report.Report.PictureEntry;
import io.github.rapporteur.report.Report.Sign;
import io.github.rapporteur.report.Report.TakeawayEntry;
import io.github.rapporteur.report.Report.TermEntry;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.vocabulary.HeardTerm;
import io.github.rapporteur.vocabulary.Vocabulary;
import io.github.rapporteur.vocabulary.VocabularyEntry;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Collects, while the notes are read in order, what the report gathers from all of them, and counts. */
final class Harvest {
    private final List<TakeawayEntry> takeaways = new ArrayList<>();
    private final List<ActionEntry> actions = new ArrayList<>();
    private final List<HeardTerm> terms = new ArrayList<>();
    private final Map<NoteSubject, Origin> origins = new HashMap<>();
    private final Map<String, Said> liked = new LinkedHashMap<>();
    private final Map<String, Said> disliked = new LinkedHashMap<>();
    private final Map<String, PictureEntry> pictures = new LinkedHashMap<>();
    private final Map<String, Integer> quips = new LinkedHashMap<>();
    private final Set<String> teamNames = new LinkedHashSet<>();
    private final EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
    private int quotes;
    private int quipCount;
    private int waiting;
    private final Set<String> checked = new HashSet<>();
    private int checks;
    private int kept;
    private int quotesKept;

    private record Said(String text, Set<String> authors) {}

    void takeaway(String text, Origin origin) {
        takeaways.add(new TakeawayEntry(text, origin));
    }

    void action(Mark.Action action, String who, Origin origin) {
        String due = action.due() == null ? "" : action.due().toString();
        String text = ProseText.closed(action.text().strip());
        actions.add(new ActionEntry(text, action.done(), who, due, origin));
    }

    void term(Mark.Term term, NoteSubject subject, Origin origin) {
        terms.add(new HeardTerm(
                CleanText.line(term.text()), ProseText.closed(term.meaning().strip()), subject));
        origins.put(subject, origin);
    }

    /** Those that stand in a text of a talk's. */
    void pictures(String markdown, Origin origin) {
        for (PictureMention mention : PictureMentions.in(markdown)) {
            if (!origin.anchor().isEmpty()) {
                String words = mention.caption().isEmpty() ? mention.alternative() : mention.caption();
                pictures.putIfAbsent(mention.name(), new PictureEntry(mention.name(), CleanText.line(words), origin));
            }
        }
    }

    void liked(String text, String author) {
        said(liked, text, author);
    }

    void disliked(String text, String author) {
        said(disliked, text, author);
    }

    /** Who made remarks as one of the team, and who liked quotes. */
    Set<String> teamNames() {
        return teamNames;
    }

    void quotation(Block.Quotation quotation) {
        teamNames.addAll(quotation.likedBy());
        if (quotation.isQuip()) {
            quipCount++;
            teamNames.addAll(SeveralNames.split(quotation.who()));
            quips.merge(quotation.who(), 1, Integer::sum);
            signs.add(Sign.QUIP);
        } else {
            quotes++;
            signs.add(Sign.QUOTE);
        }
        if (!quotation.exact()) {
            signs.add(Sign.FROM_MEMORY);
        }
        if (quotation.voice() == Block.Voice.UNKNOWN) {
            waiting++;
        }
    }

    /** Counts the signs "(?)" of a text that is in the report; those of the same words once. */
    void checksIn(String markdown) {
        if (markdown.contains(Mark.Check.SIGN) && checked.add(markdown)) {
            long found = MarkReader.read(markdown).stream()
                    .filter(Mark.Check.class::isInstance)
                    .count();
            checks += (int) found;
            if (found > 0) {
                signs.add(Sign.CHECK);
            }
        }
    }

    /** Passages of a note that stay in the notebook, and how many of them are quotes. */
    void kept(int passages, int quotesAmong) {
        kept += passages;
        quotesKept += quotesAmong;
    }

    /** Number of remarks in the report by team mate's name, in the order first heard. */
    Map<String, Integer> quips() {
        return quips;
    }

    /** A report that has only speakers' quotes explains nothing. */
    Set<Sign> signs() {
        return signs.equals(EnumSet.of(Sign.QUOTE)) ? Set.of() : signs;
    }

    Report.Counts counts(int talks) {
        return new Report.Counts(talks, quotes, quipCount, kept, quotesKept, waiting, checks);
    }

    /**
     * All that was gathered.
     *
     * @param talks of the conference, which decide where a term was first heard
     * @param adviceNamed whether the advice says whose it is
     */
    Gathered gathered(List<Talk> talks, Locale language, boolean adviceNamed) {
        List<TermEntry> vocabulary = new ArrayList<>();
        for (VocabularyEntry entry : Vocabulary.of(terms, talks).entries()) {
            Origin origin = origins.getOrDefault(entry.firstHeardIn(), Origin.CONFERENCE);
            vocabulary.add(new TermEntry(entry.word(), entry.meaning(), origin));
        }
        if (vocabulary.size() > 1) {
            Collator collator = Collator.getInstance(language);
            vocabulary.sort(Comparator.comparing(TermEntry::term, collator));
        }
        return new Gathered(
                takeaways,
                actions,
                vocabulary,
                advice(liked, adviceNamed),
                advice(disliked, adviceNamed),
                List.copyOf(pictures.values()));
    }

    private static void said(Map<String, Said> all, String text, String author) {
        String words = text.strip();
        String key = CleanText.folded(words).replaceAll("[.!]+$", "");
        if (!key.isEmpty()) {
            all.computeIfAbsent(key, k -> new Said(words, new LinkedHashSet<>()))
                    .authors()
                    .add(author);
        }
    }

    private static List<Advice> advice(Map<String, Said> all, boolean named) {
        return all.values().stream()
                .map(said ->
                        new Advice(said.text(), said.authors().size(), named ? List.copyOf(said.authors()) : List.of()))
                .sorted(Comparator.comparingInt(Advice::count).reversed())
                .toList();
    }
}
