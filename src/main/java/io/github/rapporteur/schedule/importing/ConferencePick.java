package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One of several conferences in a file.
 *
 * @param name its title, or its id where it has none
 * @param id the file's own; may be empty
 * @param node all that the file says of it
 */
record ConferencePick<T>(String name, String id, T node) {
    private static final int MOST_NAMES = 10;

    /**
     * The only one, or the one that the user picked by its name, its id, or a part of its name that no other has.
     *
     * @throws FileFormatException if it is not clear which one; the message names them
     */
    static <T> ConferencePick<T> of(List<ConferencePick<T>> all, Content content, ImportOptions options)
            throws FileFormatException {
        if (all.size() == 1) {
            return all.getFirst();
        } else if (all.isEmpty()) {
            throw content.error("", "there is no conference in it", "Get the file again, or look for another one.");
        }
        String wanted = Words.fold(options.pick().orElse("")).toLowerCase(Locale.ROOT);
        List<ConferencePick<T>> exact = new ArrayList<>();
        List<ConferencePick<T>> partly = new ArrayList<>();
        for (ConferencePick<T> one : all) {
            String name = one.name.toLowerCase(Locale.ROOT);
            if (name.equals(wanted) || one.id.equalsIgnoreCase(wanted)) {
                exact.add(one);
            }
            if (name.contains(wanted)) {
                partly.add(one);
            }
        }
        List<ConferencePick<T>> found = exact.isEmpty() ? partly : exact;
        if (!wanted.isEmpty() && found.size() == 1) {
            return found.getFirst();
        }
        String problem = wanted.isEmpty()
                ? "it holds " + all.size() + " conferences"
                : found.isEmpty()
                        ? "none of its " + all.size() + " conferences is named \""
                                + options.pick().orElse("") + "\""
                        : found.size() + " of its conferences are named \""
                                + options.pick().orElse("") + "\"";
        throw new SeveralConferencesException(
                content.name(),
                choices(all),
                problem + ": " + names(found.isEmpty() ? all : found),
                "Say which one to read (--pick NAME on the command line).");
    }

    /** What picks it out of all; empty when it is the only one. */
    String outOf(List<ConferencePick<T>> all) {
        return all.size() == 1 ? "" : Words.firstOf(id, name);
    }

    /** Names that stand there twice get the id behind them, else their number in the file. */
    private static <T> List<SeveralConferencesException.Choice> choices(List<ConferencePick<T>> all) {
        Map<String, SeveralConferencesException.Choice> choices = new LinkedHashMap<>();
        for (ConferencePick<T> one : all) {
            String pick = Words.firstOf(one.id, one.name);
            String words = Words.firstOf(one.name, one.id);
            String full = choices.containsKey(words) ? words + " (" + pick + ")" : words;
            choices.putIfAbsent(full, new SeveralConferencesException.Choice(full, pick));
        }
        return List.copyOf(choices.values());
    }

    private static <T> String names(List<ConferencePick<T>> all) {
        StringBuilder names = new StringBuilder();
        for (ConferencePick<T> one : all.subList(0, Math.min(MOST_NAMES, all.size()))) {
            names.append(names.isEmpty() ? "" : ", ").append(one.name);
            if (!one.id.isEmpty() && !one.id.equals(one.name)) {
                names.append(" (").append(one.id).append(')');
            }
        }
        return all.size() > MOST_NAMES ? names + " and " + (all.size() - MOST_NAMES) + " more" : names.toString();
    }
}
