package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.SeveralNames;
import io.github.rapporteur.people.NameMatcher;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.quotes.NearNames;
import io.github.rapporteur.quotes.Quotes;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that are nearly, but not quite, those of the schedule: in marks, compared with everybody known; in the text, with
 * the talk's own speakers. A name by which somebody is found is right, whatever its case and accents: the report writes
 * it in full as the schedule does.
 */
final class NameSpelling {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*");

    private final List<String> everybody;
    private final NameMatcher<String> known;
    private final Map<String, Boolean> isKnown = new HashMap<>();
    private final Map<String, Optional<String>> nearest = new HashMap<>();

    NameSpelling(ReportInput input) {
        Set<String> names = new LinkedHashSet<>();
        for (Talk talk : input.talks()) {
            talk.speakers().stream().map(Speaker::name).forEach(names::add);
        }
        input.teamMates().stream().map(Person::name).forEach(names::add);
        input.notes().stream().map(Note::author).forEach(names::add);
        everybody = List.copyOf(names);
        known = NameMatcher.of(everybody, Function.identity());
    }

    private record Written(String name, TextRange range, boolean behindAt) {}

    /** All of one note, in its order. */
    List<Finding> in(CheckedNote note) {
        List<Finding> found = new ArrayList<>();
        List<TextRange> done = new ArrayList<>();
        for (Mark mark : note.marks()) {
            for (Written written : names(note.text(), mark)) {
                done.add(written.range());
                meant(note, written.name()).ifPresent(name -> found.add(finding(note, written, name)));
            }
        }
        for (Speaker speaker : note.speakers()) {
            inText(note, speaker.name(), done, found);
        }
        return found;
    }

    private static List<Written> names(String text, Mark mark) {
        List<Written> names = new ArrayList<>();
        switch (mark) {
            case Mark.Quote quote -> {
                String name = quote.name();
                TextRange range = quote.nameRange();
                if (name != null && range != null) {
                    SeveralNames.split(name).forEach(each -> add(names, text, each, range));
                    TextRange behind = new TextRange(range.end(), quote.range().end());
                    quote.likedBy().forEach(each -> add(names, text, each, behind));
                }
            }
            case Mark.Question question
            when question.name() != null -> add(names, text, question.name(), question.range());
            case Mark.Answer answer when answer.name() != null -> add(names, text, answer.name(), answer.range());
            case Mark.Action action when action.who() != null -> add(names, text, action.who(), action.range());
            default -> {}
        }
        return names;
    }

    private static void add(List<Written> names, String text, String name, TextRange within) {
        int at = text.indexOf(name, within.start());
        if (at >= 0 && at + name.length() <= within.end()) {
            boolean behindAt = at > 0 && text.charAt(at - 1) == '@';
            names.add(new Written(name, new TextRange(at, at + name.length()), behindAt));
        }
    }

    /** Whose name it most likely was to be; empty when it is right, or nobody's. */
    private Optional<String> meant(CheckedNote note, String name) {
        if (Quotes.isAudience(name)
                || isKnown.computeIfAbsent(name, any -> known.find(any).isPresent())) {
            return Optional.empty();
        }
        Optional<String> own = note.speakers().stream()
                .map(Speaker::name)
                .filter(speaker -> NearNames.isNear(name, speaker))
                .findFirst();
        return own.isPresent()
                ? own
                : nearest.computeIfAbsent(
                        name,
                        any -> everybody.stream()
                                .filter(other -> NearNames.isNear(any, other))
                                .findFirst());
    }

    private static Finding finding(CheckedNote note, Written written, String meant) {
        boolean quoted = written.behindAt() && meant.indexOf(' ') >= 0;
        String replacement = quoted ? "\"" + meant + "\"" : meant;
        return Finding.of(
                FindingKind.NAME_DIFFERS,
                written.name() + ". Schedule: " + meant,
                note.place(written.range()),
                List.of(
                        new Cure.Edit("Use schedule’s", note.replacing(written.range(), replacement)),
                        new Cure.Keep("Keep mine")),
                Folding.fold(written.name()),
                Folding.fold(meant));
    }

    /** Words in a row that are the speaker's name but for one of them, which is nearly right. */
    private static void inText(CheckedNote note, String speaker, List<TextRange> done, List<Finding> found) {
        List<String> wanted = words(speaker);
        if (wanted.size() < 2) {
            return;
        }
        List<TextRange> row = new ArrayList<>();
        for (Matcher word = WORD.matcher(note.text()); word.find(); ) {
            boolean capital = Character.isUpperCase(word.group().codePointAt(0));
            boolean goesOn = !row.isEmpty() && isGap(note.text(), row.getLast().end(), word.start());
            if (!goesOn || !capital) {
                row.clear();
            }
            if (capital) {
                row.add(new TextRange(word.start(), word.end()));
            }
            if (row.size() > wanted.size()) {
                row.removeFirst();
            }
            if (row.size() == wanted.size() && isNearly(note.text(), row, wanted)) {
                TextRange name =
                        new TextRange(row.getFirst().start(), row.getLast().end());
                if (note.goesOut(name.start()) && done.stream().noneMatch(other -> overlap(other, name))) {
                    found.add(finding(note, new Written(name.of(note.text()), name, false), speaker));
                }
            }
        }
    }

    private static boolean isNearly(String text, List<TextRange> row, List<String> wanted) {
        int same = 0;
        for (int i = 0; i < row.size(); i++) {
            String word = Fold.fold(row.get(i).of(text)).replace("'", "");
            String name = wanted.get(i);
            // "Lindqvists Vortrag", "Lindqvist's talk"
            boolean equal = word.equals(name) || word.equals(name + "s");
            if (!equal && !NearNames.isNear(word, name)) {
                return false;
            }
            same += equal ? 1 : 0;
        }
        return same > 0 && same < row.size();
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(name); word.find(); ) {
            words.add(Fold.fold(word.group()).replace("'", ""));
        }
        return words;
    }

    private static boolean isGap(String text, int from, int to) {
        return to - from == 1 && text.charAt(from) == ' ';
    }

    private static boolean overlap(TextRange one, TextRange other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
