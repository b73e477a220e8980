package io.github.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Computes the contrast of every colour that is read on every surface it is read on, by the formula of WCAG 2.2: at least
 * 4.5 for text and 3 for signs.
 */
class ThemeContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+): ([^;]+);");
    private static final double TEXT = 4.5;
    private static final double SIGN = 3;

    /** What lists, fields and panes are drawn on. */
    private static final List<String> SURFACES = List.of(
            "-color-bg-default",
            "-color-bg-subtle",
            "-color-bg-overlay",
            "-color-accent-subtle",
            "-rp-selected-quiet",
            "-rp-line-caret");

    private static final List<String> TEXTS = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-color-fg-subtle",
            "-color-accent-fg",
            "-rp-mark-quote",
            "-rp-mark-quip",
            "-rp-mark-takeaway",
            "-rp-mark-question",
            "-rp-mark-term",
            "-rp-mark-action",
            "-rp-mark-disliked",
            "-rp-mark-check",
            "-rp-mark-private");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextCanBeReadOnEverySurface(String mode) throws IOException {
        Map<String, Color> tokens = tokens(mode);
        List<String> tooFaint = new ArrayList<>();
        for (String text : TEXTS) {
            for (String surface : SURFACES) {
                check(tokens, text, surface, TEXT, tooFaint);
            }
        }
        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void meaningsCanBeReadOnTheirOwnBackgrounds(String mode) throws IOException {
        Map<String, Color> tokens = tokens(mode);
        List<String> tooFaint = new ArrayList<>();
        for (String meaning : List.of("success", "warning", "danger", "accent")) {
            check(tokens, "-color-" + meaning + "-fg", "-color-" + meaning + "-subtle", TEXT, tooFaint);
            check(tokens, "-color-fg-default", "-color-" + meaning + "-subtle", TEXT, tooFaint);
            check(tokens, "-color-fg-emphasis", "-color-" + meaning + "-emphasis", TEXT, tooFaint);
        }
        check(tokens, "-rp-mark-quip", "-rp-mark-quip-subtle", TEXT, tooFaint);
        check(tokens, "-rp-mark-private", "-rp-mark-private-subtle", TEXT, tooFaint);
        check(tokens, "-color-fg-default", "-color-accent-muted", TEXT, tooFaint);
        check(tokens, "-color-fg-muted", "-color-bg-inset", TEXT, tooFaint);
        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void signsAndTrackBarsStandOut(String mode) throws IOException {
        Map<String, Color> tokens = tokens(mode);
        List<String> tooFaint = new ArrayList<>();
        for (String surface : List.of("-color-bg-default", "-color-bg-subtle", "-rp-selected-quiet")) {
            check(tokens, "-rp-border-strong", surface, SIGN, tooFaint);
            for (int track = 1; track <= 8; track++) {
                check(tokens, "-color-chart-" + track, surface, SIGN, tooFaint);
            }
        }
        assertThat(tooFaint).isEmpty();
    }

    @Test
    void bothModesHaveTheSameTokens() throws IOException {
        assertThat(tokens("light").keySet()).isEqualTo(tokens("dark").keySet());
    }

    @Test
    void theFormulaGivesTheRatiosThatAreKnown() {
        assertThat(ratio(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(ratio(Color.web("#767676"), Color.WHITE)).isBetween(4.5, 4.6);
    }

    private static void check(
            Map<String, Color> tokens, String text, String surface, double least, List<String> tooFaint) {
        double ratio = ratio(colour(tokens, text), colour(tokens, surface));
        if (ratio < least) {
            tooFaint.add(String.format("%s on %s: %.2f", text, surface, ratio));
        }
    }

    private static Color colour(Map<String, Color> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, Color> tokens(String mode) throws IOException {
        String name = "theme/tokens-" + mode + ".css";
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(name), name)) {
            Matcher matcher = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Color> tokens = new HashMap<>();
            while (matcher.find()) {
                tokens.put(matcher.group(1), Color.web(matcher.group(2)));
            }
            return tokens;
        }
    }

    private static double ratio(Color a, Color b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
