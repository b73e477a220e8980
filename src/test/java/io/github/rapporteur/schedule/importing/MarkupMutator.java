package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damages XML and HTML: elements go, double, move and change their names, texts and attributes their values. */
final class MarkupMutator implements Mutator.TextMutator {
    private static final Pattern TOKEN = Pattern.compile("<!--.*?-->|<[^>]*>|[^<]+", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("(?<==\")[^\"]*(?=\")|(?<==')[^']*(?=')");
    private static final JsonMutator JSON = new JsonMutator();

    @Override
    public String mutate(String original, Random random) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(original);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        for (int change = random.nextInt(4); change >= 0 && !tokens.isEmpty(); change--) {
            change(tokens, random);
        }
        return String.join("", tokens);
    }

    private static void change(List<String> tokens, Random random) {
        int at = random.nextInt(tokens.size());
        String token = tokens.get(at);
        if (!token.startsWith("<")) {
            boolean isJson = token.stripLeading().startsWith("{");
            tokens.set(at, isJson ? JSON.mutate(token, random) : escaped(NastyValues.spoil(token, random), random));
            return;
        }
        List<String> element = tokens.subList(at, endOf(tokens, at));
        List<String> copy = List.copyOf(element);
        switch (random.nextInt(9)) {
            case 0 -> element.clear();
            case 1 -> tokens.addAll(at, copy);
            case 2 -> {
                element.clear();
                tokens.addAll(random.nextInt(tokens.size() + 1), copy);
            }
            case 3 -> tokens.addAll(random.nextInt(tokens.size() + 1), copy);
            case 4 -> tokens.addAll(at, Collections.nCopies(1 + random.nextInt(40), String.join("", copy)));
            case 5 -> tokens.remove(at);
            case 6 -> tokens.set(at, token.replaceFirst("\\w+", random.nextBoolean() ? "title" : "x" + at));
            case 7 -> tokens.add(at, random.nextBoolean() ? "<![CDATA[" : "<!-- ");
            default -> tokens.set(at, attributes(token, random));
        }
    }

    private static String attributes(String token, Random random) {
        if (!VALUE.matcher(token).find()) {
            return token.replaceFirst("\\w+", "$0 id=\"7\"");
        }
        return VALUE.matcher(token)
                .replaceAll(match -> Matcher.quoteReplacement(
                        random.nextBoolean()
                                ? match.group()
                                : escaped(NastyValues.spoil(match.group(), random), random)));
    }

    private static String escaped(String text, Random random) {
        return random.nextInt(4) == 0
                ? text
                : text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Behind the end of the element that begins here; behind the tag when it is no beginning or has no end. */
    private static int endOf(List<String> tokens, int begin) {
        int depth = 0;
        for (int at = begin; at < tokens.size(); at++) {
            String token = tokens.get(at);
            if (token.startsWith("</")) {
                depth--;
            } else if (token.matches("(?s)<[\\w:].*") && !token.endsWith("/>")) {
                depth++;
            }
            if (depth <= 0) {
                return depth < 0 ? begin + 1 : at + 1;
            }
        }
        return begin + 1;
    }
}
