package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.report.InputBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A user's own CSS changes looks, and loads and runs nothing. */
class OwnStyleTest {
    @TempDir
    private Path folder;

    @Test
    void whatOnlyLooksGoesThrough() {
        String css = """
                :root { --r-accent: #7a1f5c; --r-measure: 38rem }
                @media (min-width: 40em) { .r-quote blockquote { font-size: 1.4rem; content: "→ \\201C" } }
                .r-head { background: url("data:image/png;base64,iVBORw0KGgo=") no-repeat; width: calc(100% - 2rem) }
                """;
        OwnStyle style = OwnStyle.of(css);
        assertThat(style.remarks()).isEmpty();
        assertThat(style.css())
                .contains("--r-accent: #7a1f5c", "@media (min-width: 40em) {", "calc(100% - 2rem)")
                .contains("url(\"data:image/png;base64,iVBORw0KGgo=\")", "\"→ “\"");
    }

    @ParameterizedTest
    @FieldSource("io.github.rapporteur.report.export.HostileStyles#ALL")
    void whatLoadsIsTakenOut(String css) {
        OwnStyle style = OwnStyle.of(css + "\n.after { color: red }");
        String plain = style.css().replaceAll("\"[^\"]*\"", "\"\"");
        assertThat(plain)
                .doesNotContainPattern(
                        "(?i)url\\((?!\"\")|image-set\\(|cross-fade\\(|expression\\(|@(import|font|name|doc)");
        assertThat(style.css()).doesNotContain("</", "<!--");
        Document page = Jsoup.parse(new HtmlExporter()
                .export(
                        new InputBuilder().talk("T").note("text").report(),
                        ReportPictures.NONE,
                        ExportOptions.NONE.withStyle(style)));
        assertThat(page.select("style")).hasSize(2);
        assertThat(page.select("script, img, link")).isEmpty();
        assertThat(page.expectFirst("meta[http-equiv]").attr("content"))
                .contains("'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void remarksSayWhatWasTakenOut() {
        assertThat(OwnStyle.of("@import 'x'; a { background: url(x.png) } b { background: image-set('y' 1x) }")
                        .remarks())
                .containsExactly(
                        "@import was taken out: a style of a report loads nothing.",
                        "An address was taken out: pictures of a style stand in it as data.",
                        "image-set(…) was taken out: a style of a report loads nothing.");
    }

    @Test
    void fileThatIsNoStyleIsRefusedWithItsName() throws Exception {
        Path large = Files.writeString(folder.resolve("large.css"), "a{}".repeat(100_000));
        assertThatThrownBy(() -> OwnStyle.read(large))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("large.css: longer than 256 kB");
        Path latin = Files.write(folder.resolve("latin.css"), "/* ü */".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> OwnStyle.read(latin))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("no text in UTF-8");
    }
}
