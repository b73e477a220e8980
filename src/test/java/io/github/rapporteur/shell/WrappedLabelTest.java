package io.github.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.RightToLeftRows;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WrappedLabelTest {
    private static final String HEBREW = "זה טקסט ארוך מאוד בעברית שלא נכנס בשורה אחת ולכן הוא נשבר לשתי שורות או יותר";
    private static final String ARABIC = "مرحبا بالعالم هذا نص طويل جدا حتى يلتف على سطرين في المحرر ويبقى من اليمين";

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEBREW,
                ARABIC,
                "Talk: " + HEBREW,
                HEBREW + " (2026) 10:42 " + ARABIC + " end",
                HEBREW + "\n" + ARABIC,
                "א, ב, ג, ד, ה, ו, ז, ח, ט, י, כ, ל, מ, נ, ס, ע, פ, צ, ק, ר, ש, ת: כל האותיות של האלפבית, אחת אחרי השנייה"
            })
    void labelBreaksItIntoRows(String words) throws Exception {
        double height = WaitForAsyncUtils.asyncFx(() -> {
                    Label label = new Label();
                    WrappedLabel.wrap(label);
                    label.setText(words);
                    label.setMaxWidth(160);
                    VBox box = new VBox(label);
                    Scene scene = new Scene(box, 160, 600);
                    box.applyCss();
                    box.layout();
                    scene.snapshot(null);
                    return label.getHeight();
                })
                .get();
        assertThat(height).isGreaterThan(30);
    }

    /** Where the signs are drawn, they are boxes beside the letters. */
    @ParameterizedTest
    @ValueSource(strings = {"Inter", "Vollkorn", "System"})
    void nothingIsDrawnButTheLetters(String font) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    for (Fonts each : Fonts.values()) {
                        each.load();
                    }
                    for (String word : List.of("שלום", "مرحبا")) {
                        int[] plain = drawn(word, font);
                        assertThat(Arrays.stream(plain).distinct().count()).isGreaterThan(1);
                        assertThat(drawn(RightToLeftRows.of(word), font)).isEqualTo(plain);
                        // A number behind it must not draw the signs into a piece of such letters either.
                        int[] numbered = drawn(RightToLeftRows.of(word) + " 40", font);
                        assertThat(ink(numbered))
                                .isCloseTo(ink(plain) + ink(drawn("40", font)), Percentage.withPercentage(10));
                        assertThat(drawn(RightToLeftRows.sentence(word), font)).isEqualTo(plain);
                    }
                    return true;
                })
                .get();
        assertThat(RightToLeftRows.sentence("Hello, שלום.")).isEqualTo(RightToLeftRows.of("Hello, שלום."));
    }

    /** How much is drawn. */
    private static long ink(int[] pixels) {
        int paper = pixels[pixels.length - 1] & 0xFF;
        return Arrays.stream(pixels).mapToLong(pixel -> paper - (pixel & 0xFF)).sum();
    }

    private static int[] drawn(String words, String font) {
        Label label = new Label(words);
        label.setFont(Font.font(font, 15));
        Image image = new Scene(new VBox(label), 120, 30).snapshot(null);
        int[] pixels = new int[120 * 30];
        image.getPixelReader().getPixels(0, 0, 120, 30, PixelFormat.getIntArgbInstance(), pixels, 0, 120);
        return pixels;
    }

    @Test
    void signsThatAreAddedAreNotSeen() throws Exception {
        double wider = WaitForAsyncUtils.asyncFx(() ->
                        new Text(RightToLeftRows.of(HEBREW)).getLayoutBounds().getWidth()
                                - new Text(HEBREW).getLayoutBounds().getWidth())
                .get();
        assertThat(Math.abs(wider)).isLessThan(1);
        assertThat(RightToLeftRows.of(RightToLeftRows.of(HEBREW))).isEqualTo(RightToLeftRows.of(HEBREW));
        assertThat(RightToLeftRows.of("Ünï 李雷 😀")).isEqualTo("Ünï 李雷 😀");
    }
}
