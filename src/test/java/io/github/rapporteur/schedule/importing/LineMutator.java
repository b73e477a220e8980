package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Damages files of lines: lines and blocks go, double, move, lose or gain an indentation; the parts between their signs
 * change their values or places.
 */
final class LineMutator implements Mutator.TextMutator {
    private final Pattern part;

    /**
     * @param signs what stands between the parts of a line, as the inside of a character class
     */
    LineMutator(String signs) {
        part = Pattern.compile("[^" + signs + "]+");
    }

    @Override
    public String mutate(String original, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(original.split("(?<=\n)", -1)));
        for (int change = random.nextInt(4); change >= 0 && !lines.isEmpty(); change--) {
            change(lines, random);
        }
        return String.join("", lines);
    }

    private void change(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        int end = Math.min(lines.size(), at + 1 + (random.nextBoolean() ? 0 : random.nextInt(8)));
        List<String> block = lines.subList(at, end);
        List<String> copy = List.copyOf(block);
        String line = lines.get(at);
        switch (random.nextInt(12)) {
            case 0 -> block.clear();
            case 1 -> lines.addAll(end, copy);
            case 2 -> {
                block.clear();
                lines.addAll(random.nextInt(lines.size() + 1), copy);
            }
            case 3 -> Collections.shuffle(block, random);
            case 4 -> lines.addAll(end, Collections.nCopies(1 + random.nextInt(40), String.join("", copy)));
            case 5 -> lines.set(at, random.nextBoolean() ? "  " + line : line.stripLeading());
            case 6 -> lines.set(at, line.stripTrailing());
            default -> lines.set(at, changed(line, lines.get(random.nextInt(lines.size())), random));
        }
    }

    /** One part becomes another, of the same or another line, or something nasty. */
    private String changed(String line, String other, Random random) {
        List<String> parts = parts(line);
        List<String> others = parts(other);
        if (parts.isEmpty()) {
            return NastyValues.any(random) + line;
        }
        String old = parts.get(random.nextInt(parts.size()));
        String newer = random.nextBoolean() || others.isEmpty()
                ? NastyValues.spoil(old, random)
                : others.get(random.nextInt(others.size()));
        return line.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(newer));
    }

    private List<String> parts(String line) {
        return part.matcher(line)
                .results()
                .map(result -> result.group().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
