package io.github.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TestStageTest {
    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void windowHasTheSizeOfTheSceneWhateverWasShownInItBefore() throws Exception {
        Stage stage = TestStage.asNew();
        TestStage.show(scene(300, 200));
        WaitForAsyncUtils.asyncFx(() -> {
                    stage.setMinWidth(1000);
                    stage.setMinHeight(700);
                    stage.setWidth(1100);
                    stage.setHeight(710);
                })
                .get();
        FxToolkit.cleanupStages();

        TestStage.show(scene(640, 480));
        assertThat(stage.getWidth()).isEqualTo(640);
        assertThat(stage.getHeight()).isEqualTo(480);
        FxToolkit.cleanupStages();

        TestStage.show(scene(1300, 690));
        assertThat(stage.getWidth()).isEqualTo(1300);
        assertThat(stage.getHeight()).isEqualTo(690);
    }

    private static Scene scene(double width, double height) {
        return new Scene(new Region(), width, height);
    }
}
