package io.github.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.RightToLeftRows;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
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
