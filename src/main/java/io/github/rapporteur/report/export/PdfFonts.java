package io.github.rapporteur.report.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of a PDF: the program's own, so that the same report is the same file on every machine. */
final class PdfFonts {
    private static final String SHELL = "/io/github/rapporteur/shell/fonts/";
    private static final int BOLD = 700;
    private static final int NORMAL = 400;
    private static final int MOST_SHOWN = 12;

    /** What stands behind the fonts that a user's style asks for, which no other machine may have. */
    private static final Pattern FAMILIES =
            Pattern.compile("(?i)((?:^|[;{\\s])(?:font-family|font|--r-serif|--r-sans|--r-mono)\\s*:\\s*)"
                    + "(?!\\s*(?:inherit|initial|unset)\\b)([^;{}!]+)");

    private record Font(String file, String family, int weight, FontStyle style) {}

    private static final List<Font> ALL = List.of(
            new Font(SHELL + "Vollkorn-Regular.ttf", "Vollkorn", NORMAL, FontStyle.NORMAL),
            new Font(SHELL + "Vollkorn-Italic.ttf", "Vollkorn", NORMAL, FontStyle.ITALIC),
            new Font("fonts/Vollkorn-Bold.ttf", "Vollkorn", BOLD, FontStyle.NORMAL),
            new Font("fonts/Inter-Regular.ttf", "Inter", NORMAL, FontStyle.NORMAL),
            new Font("fonts/Inter-SemiBold.ttf", "Inter", BOLD, FontStyle.NORMAL),
            new Font("fonts/DejaVuSansMono.ttf", "DejaVu", NORMAL, FontStyle.NORMAL));

    private PdfFonts() {}

    /** Makes them known. */
    static void addTo(PdfRendererBuilder builder) {
        ALL.forEach(font -> builder.useFont(() -> open(font), font.family(), font.weight(), font.style(), true));
    }

    /** A user's style that falls back on them: a text whose font is not there would not be set at all. */
    static String withFallback(String css) {
        return FAMILIES.matcher(css).replaceAll("$1$2, Vollkorn, Inter, DejaVu ");
    }

    /** Says which characters of a text none of them has; empty when all are there. */
    static Optional<String> remark(String text) throws IOException {
        List<CmapLookup> fonts = new ArrayList<>();
        for (Font font : ALL) {
            if (font.weight() == NORMAL && font.style() == FontStyle.NORMAL) {
                fonts.add(lookup(font));
            }
        }
        Set<Integer> missing = new LinkedHashSet<>();
        text.codePoints()
                .filter(c -> c > '~' && Character.getType(c) != Character.FORMAT && !Character.isWhitespace(c))
                .filter(c -> fonts.stream().allMatch(font -> font.getGlyphId(c) == 0))
                .forEach(missing::add);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String shown =
                missing.stream().limit(MOST_SHOWN).map(Character::toString).collect(Collectors.joining(" "));
        return Optional.of(Wording.count(missing.size(), "character") + (missing.size() == 1 ? " is" : " are")
                + " in none of the fonts of the PDF and " + (missing.size() == 1 ? "stands" : "stand") + " there as #: "
                + shown + (missing.size() > MOST_SHOWN ? " …" : "")
                + ". Print the HTML export from a browser instead.");
    }

    private static CmapLookup lookup(Font font) throws IOException {
        try (InputStream stream = open(font);
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            return parsed.getUnicodeCmapLookup();
        }
    }

    private static InputStream open(Font font) {
        InputStream stream = PdfFonts.class.getResourceAsStream(font.file());
        if (stream == null) {
            throw new UncheckedIOException(new IOException("missing from the program: " + font.file()));
        }
        return stream;
    }
}
