package io.github.rapporteur.common.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private enum Light {
        ON,
        OFF
    }

    private static final Setting<String> LAST = Setting.text("last.talk", "");
    private static final Setting<Double> WIDTH = Setting.number("window.width", 1440);
    private static final Setting<Boolean> BAR = Setting.flag("mark.bar", true);
    private static final Setting<Light> LIGHT = Setting.choice("light", Light.ON);

    @TempDir
    private Path folder;

    @Test
    void fallbacksHoldBeforeTheFirstStart() throws IOException {
        Settings settings = new SettingsFile(folder.resolve("none")).read();

        assertThat(settings.get(LAST)).isEmpty();
        assertThat(settings.get(WIDTH)).isEqualTo(1440);
        assertThat(settings.get(BAR)).isTrue();
        assertThat(settings.get(LIGHT)).isEqualTo(Light.ON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "", "a=b", "two\nlines\r", "C:\\new\\nothing", "\\", "Ærø, 李, 😀", " blanks "})
    void textsComeBackAsTheyWere(String text) throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("settings"));
        Settings settings = new Settings(Map.of());
        settings.set(LAST, text);

        file.write(settings);

        assertThat(file.read().get(LAST)).isEqualTo(text);
    }

    @Test
    void invalidValuesAreReadAsTheFallback() {
        Settings settings =
                new Settings(Map.of("window.width", "NaN", "mark.bar", "perhaps", "light", "DIM", "unknown", "kept"));

        assertThat(settings.get(WIDTH)).isEqualTo(1440);
        assertThat(settings.get(BAR)).isTrue();
        assertThat(settings.get(LIGHT)).isEqualTo(Light.ON);
        assertThat(settings.written()).containsEntry("unknown", "kept");
    }

    @Test
    void changesAreToldOnceEach() {
        Settings settings = new Settings(Map.of());
        List<String> told = new ArrayList<>();
        settings.onChange(() -> told.add("changed"));

        settings.set(WIDTH, 1000.0);
        settings.set(WIDTH, 1000.0);
        settings.set(LIGHT, Light.OFF);

        assertThat(told).hasSize(2);
        assertThat(settings.get(LIGHT)).isEqualTo(Light.OFF);
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("settings"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> new SettingsFile(file).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("settings")
                .hasMessageContaining("Delete it");
    }
}
