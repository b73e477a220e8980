package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * One of several conferences in a file.
 *
 * @param name its title, or its id where it has none
 * @param id the file's own; may be empty
 * @param node all that the file says of it
 */
record ConferencePick(String name, String id, JsonNode node) {
    private static final int MOST_NAMES = 10;

    /**
     * The only one, or the one that the user picked by its name, its id, or a part of its name that no other has.
     *
     * @throws FileFormatException if it is not clear which one; the message names them
     */
    static ConferencePick of(List<ConferencePick> all, Content content, ImportOptions options)
            throws FileFormatException {
        if (all.size() == 1) {
            return all.getFirst();
        } else if (all.isEmpty()) {
            throw content.error("", "there is no conference in it", "Get the file again, or look for another one.");
        }
        String wanted = Words.fold(options.pick().orElse("")).toLowerCase(Locale.ROOT);
        List<ConferencePick> exact = new ArrayList<>();
        List<ConferencePick> partly = new ArrayList<>();
        for (ConferencePick one : all) {
            String name = one.name.toLowerCase(Locale.ROOT);
            if (name.equals(wanted) || one.id.equalsIgnoreCase(wanted)) {
                exact.add(one);
            }
            if (name.contains(wanted)) {
                partly.add(one);
            }
        }
        List<ConferencePick> found = exact.isEmpty() ? partly : exact;
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
        throw content.error(
                "",
                problem + ": " + names(found.isEmpty() ? all : found),
                "Say which one to read (--pick NAME on the command line).");
    }

    private static String names(List<ConferencePick> all) {
        StringBuilder names = new StringBuilder();
        for (ConferencePick one : all.subList(0, Math.min(MOST_NAMES, all.size()))) {
            names.append(names.isEmpty() ? "" : ", ").append(one.name);
            if (!one.id.isEmpty() && !one.id.equals(one.name)) {
                names.append(" (").append(one.id).append(')');
            }
        }
        return all.size() > MOST_NAMES ? names + " and " + (all.size() - MOST_NAMES) + " more" : names.toString();
    }
}
