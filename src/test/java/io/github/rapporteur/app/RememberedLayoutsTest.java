package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.schedule.importing.DateOrder;
import io.github.rapporteur.schedule.importing.TableField;
import io.github.rapporteur.schedule.importing.TableLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedLayoutsTest {
    private static final TableLayout GUESSED = new TableLayout(
            2, 3, List.of("Was", "Wann denn"), List.of(TableField.NONE, TableField.NONE), DateOrder.DAY_FIRST);

    @Test
    void columnsComeBackForTheSameHeaderWhereverItStands() {
        Settings settings = new Settings(Map.of());
        TableLayout chosen =
                GUESSED.with(0, TableField.TITLE).with(1, TableField.START).with(DateOrder.MONTH_FIRST);
        new RememberedLayouts(settings).keep(chosen);
        TableLayout elsewhere =
                new TableLayout(0, 1, List.of("WAS", "Wann  denn"), GUESSED.fields(), DateOrder.DAY_FIRST);
        TableLayout found = new RememberedLayouts(new Settings(settings.written()))
                .find(elsewhere)
                .orElseThrow();
        assertThat(found.fields()).containsExactly(TableField.TITLE, TableField.START);
        assertThat(found.dateOrder()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(found.headerRow()).isZero();
    }

    @Test
    void otherHeadersAreNotKnown() {
        Settings settings = new Settings(Map.of());
        new RememberedLayouts(settings).keep(GUESSED.with(0, TableField.TITLE));
        TableLayout other = new TableLayout(2, 3, List.of("Was", "Wo"), GUESSED.fields(), DateOrder.DAY_FIRST);
        assertThat(new RememberedLayouts(settings).find(other)).isEmpty();
    }

    @Test
    void whatAnotherVersionWroteIsGuessedAnew() {
        Settings settings = new Settings(Map.of());
        new RememberedLayouts(settings).keep(GUESSED);
        Map<String, String> changed = new HashMap<>();
        settings.written().forEach((name, value) -> changed.put(name, "DAY_FIRST TITLE APPLAUSE"));
        assertThat(new RememberedLayouts(new Settings(changed)).find(GUESSED)).isEmpty();
    }
}
