package io.github.rapporteur.report.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for words that are hard to read in a user's own style: pairs of {@code color} and {@code background} with less
 * contrast than WCAG 2.2 asks for, 4.5 to 1 (success criterion 1.4.3, level AA). What one rule does not say is the page's:
 * that of {@code body} in the style, else the report's own by day. Colours that cannot be known from the text alone (images,
 * gradients, see-through ones, variables from elsewhere) are passed over. Pure; never fails on a text that is no CSS.
 */
public final class StyleContrast {
    /** What level AA asks for. */
    public static final double ENOUGH = 4.5;

    private static final int DEEPEST = 4;
    /** What the report has as long as the style says nothing else. */
    private static final String INK = "var(--r-ink, #1c2226)";

    private static final String PAPER = "var(--r-paper, #fdfcf9)";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)", Pattern.DOTALL);
    private static final Pattern VARIABLE =
            Pattern.compile("var\\(\\s*(--[\\w-]+)\\s*(?:,\\s*([^()]*(?:\\([^()]*\\))?[^()]*))?\\)");
    private static final Pattern PAGE = Pattern.compile("(?:^|,)\\s*(?::root|html|body|\\.rapporteur)\\s*(?:,|$)");

    private final List<Rule> rules = new ArrayList<>();

    /**
     * A pair that is hard to read.
     *
     * @param where selector, and the condition it stands under: "blockquote (in @media print)"
     * @param ratio contrast, from 1 to 21
     */
    public record Pair(String where, String colour, String background, double ratio) {
        /** "blockquote: #999999 on #ffffff, 2.8 to 1". */
        public String words() {
            // Never rounded up to what would be enough.
            double down = Math.floor(ratio * 10) / 10;
            return where + ": " + colour + " on " + background + ", " + String.format(Locale.ROOT, "%.1f", down)
                    + " to 1";
        }
    }

    private record Rule(String condition, String selector, Map<String, String> says) {}

    private StyleContrast() {}

    /** The findings on a style; none without one. */
    static List<Finding> of(Optional<String> css) {
        return css.map(StyleContrast::pairs).orElse(List.of()).stream()
                .map(pair -> Finding.of(
                        FindingKind.LOW_CONTRAST,
                        pair.words(),
                        new Place.Style(),
                        List.of(new Cure.Keep("Keep it")),
                        pair.where(),
                        pair.colour(),
                        pair.background()))
                .toList();
    }

    /** The pairs of a style that are hard to read, in its order. */
    public static List<Pair> pairs(String css) {
        StyleContrast style = new StyleContrast();
        style.read(COMMENT.matcher(css).replaceAll(" "), "", 0);
        Map<String, List<Rule>> byCondition = new HashMap<>();
        style.rules.forEach(rule -> byCondition
                .computeIfAbsent(rule.condition(), any -> new ArrayList<>())
                .add(rule));
        List<Pair> found = new ArrayList<>();
        List<Rule> always = byCondition.getOrDefault("", List.of());
        for (Rule rule : style.rules) {
            List<Rule> own = byCondition.getOrDefault(rule.condition(), List.of());
            pair(rule, new Page(always, own)).ifPresent(found::add);
        }
        return found;
    }

    /** What holds for the whole page: variables, ink and paper. */
    private static final class Page {
        private final Map<String, String> variables = new HashMap<>();
        private Optional<CssColour> ink;
        private Optional<CssColour> paper;

        /** @param own rules under the same condition; they go before those that hold always */
        Page(List<Rule> always, List<Rule> own) {
            always.forEach(this::takeVariables);
            own.forEach(this::takeVariables);
            ink = CssColour.read(resolved(INK));
            paper = CssColour.read(resolved(PAPER));
            always.forEach(this::takeColours);
            own.forEach(this::takeColours);
        }

        private void takeVariables(Rule rule) {
            rule.says().forEach((name, value) -> {
                if (name.startsWith("--")) {
                    variables.put(name, value);
                }
            });
        }

        private void takeColours(Rule rule) {
            if (PAGE.matcher(rule.selector()).find()) {
                ink = colour(rule, "color").or(() -> says(rule, "color") ? Optional.empty() : ink);
                Optional<CssColour> now = background(rule);
                paper = now.isPresent() || saysBackground(rule) ? now : paper;
            }
        }

        Optional<CssColour> colour(Rule rule, String property) {
            return Optional.ofNullable(rule.says().get(property)).flatMap(value -> CssColour.read(resolved(value)));
        }

        Optional<CssColour> background(Rule rule) {
            return says(rule, "background-color") ? colour(rule, "background-color") : colour(rule, "background");
        }

        private String resolved(String value) {
            String now = value;
            for (int i = 0; i < DEEPEST && now.contains("var("); i++) {
                Matcher variable = VARIABLE.matcher(now);
                now = variable.replaceAll(found -> Matcher.quoteReplacement(
                        variables.getOrDefault(found.group(1), found.group(2) == null ? "unknown" : found.group(2))));
            }
            return now;
        }
    }

    private static Optional<Pair> pair(Rule rule, Page page) {
        boolean saysInk = says(rule, "color");
        boolean saysPaper = saysBackground(rule);
        boolean saysVariable = rule.says().containsKey("--r-ink") || rule.says().containsKey("--r-paper");
        if (!saysInk && !saysPaper && !saysVariable) {
            return Optional.empty();
        }
        Optional<CssColour> ink = saysInk ? page.colour(rule, "color") : page.ink;
        Optional<CssColour> paper = saysPaper ? page.background(rule) : page.paper;
        if (ink.isEmpty() || paper.isEmpty()) {
            return Optional.empty();
        }
        double ratio = ink.get().contrast(paper.get());
        String where =
                rule.condition().isEmpty() ? rule.selector() : rule.selector() + " (in " + rule.condition() + ")";
        return ratio >= ENOUGH
                ? Optional.empty()
                : Optional.of(new Pair(
                        Excerpt.cut(where.replaceAll("\\s+", " ")),
                        ink.get().hex(),
                        paper.get().hex(),
                        ratio));
    }

    private static boolean says(Rule rule, String property) {
        String value = rule.says().get(property);
        return value != null && !value.matches("(?i)inherit|initial|unset|revert|transparent|none|currentcolor");
    }

    private static boolean saysBackground(Rule rule) {
        return says(rule, "background") || says(rule, "background-color");
    }

    private void read(String css, String condition, int depth) {
        int at = 0;
        for (int open = css.indexOf('{'); open >= 0 && depth < DEEPEST; open = css.indexOf('{', at)) {
            String head = css.substring(at, open);
            String selector = head.substring(head.lastIndexOf(';') + 1).strip();
            int close = closing(css, open);
            String body = css.substring(open + 1, close);
            if (selector.startsWith("@")) {
                boolean holdsRules = selector.matches("(?is)@(?:media|supports|layer|container)\\b.*");
                if (holdsRules) {
                    String both = condition.isEmpty() ? selector : condition + ", " + selector;
                    read(body, both.replaceAll("\\s+", " "), depth + 1);
                }
            } else if (!selector.isEmpty()) {
                rules.add(new Rule(condition, selector, declarations(body)));
                if (body.indexOf('{') >= 0) {
                    read(body, condition, depth + 1);
                }
            }
            at = Math.min(css.length(), close + 1);
        }
    }

    /** Where the bracket is that closes the one at {@code open}; the end when there is none. */
    private static int closing(String css, int open) {
        int depth = 0;
        for (int at = open; at < css.length(); at++) {
            char sign = css.charAt(at);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return css.length();
    }

    private static Map<String, String> declarations(String body) {
        Map<String, String> says = new HashMap<>();
        int nested = body.indexOf('{');
        String own = nested < 0 ? body : body.substring(0, Math.max(0, body.lastIndexOf(';', nested)));
        for (String declaration : own.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String name = declaration.substring(0, colon).strip();
                String value = declaration.substring(colon + 1).strip().replaceFirst("(?i)\\s*!\\s*important$", "");
                says.put(name.startsWith("--") ? name : name.toLowerCase(Locale.ROOT), value);
            }
        }
        return says;
    }
}
