package io.github.rapporteur.app;

import io.github.rapporteur.common.settings.Setting;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.schedule.importing.DateOrder;
import io.github.rapporteur.schedule.importing.TableField;
import io.github.rapporteur.schedule.importing.TableLayout;
import io.github.rapporteur.schedule.ui.ScheduleImport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps among the settings what the columns of tables hold, one setting for each header. Any thread. */
final class RememberedLayouts implements ScheduleImport.Layouts {
    private final Settings settings;

    RememberedLayouts(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<TableLayout> find(TableLayout guessed) {
        String[] words = settings.get(setting(guessed)).split(" ");
        if (words.length != guessed.header().size() + 1) {
            return Optional.empty();
        }
        List<TableField> fields = new ArrayList<>();
        try {
            for (int i = 1; i < words.length; i++) {
                fields.add(TableField.valueOf(words[i]));
            }
            return Optional.of(new TableLayout(
                    guessed.headerRow(), guessed.firstRow(), guessed.header(), fields, DateOrder.valueOf(words[0])));
        } catch (IllegalArgumentException e) {
            // Written by another version, or by hand: guessed anew.
            return Optional.empty();
        }
    }

    @Override
    public void keep(TableLayout layout) {
        settings.set(
                setting(layout),
                layout.dateOrder() + " "
                        + layout.fields().stream().map(TableField::name).collect(Collectors.joining(" ")));
    }

    private static Setting<String> setting(TableLayout layout) {
        return Setting.text(
                "import.columns." + UUID.nameUUIDFromBytes(layout.key().getBytes(StandardCharsets.UTF_8)), "");
    }
}
