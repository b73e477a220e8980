package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.schedule.Clashes;
import io.github.rapporteur.schedule.Talk;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;

/**
 * What the editor needs of the window around it.
 *
 * @param clock what time it is, in the user's zone
 * @param openLink opens a web address in the browser
 * @param trackNumber which of the eight track colours a talk has, from 1
 * @param clashes which starred talks overlap
 * @param whyWithdrawn the reason why a talk is withdrawn, in words; empty for one that is not
 * @param talks of the conference on screen
 * @param settings what the user has set about writing
 * @param say tells the user something in the status bar, a sentence
 */
public record Surroundings(
        Clock clock,
        Consumer<String> openLink,
        ToIntFunction<Talk> trackNumber,
        ObservableValue<Clashes> clashes,
        Function<Talk, String> whyWithdrawn,
        Supplier<List<Talk>> talks,
        Settings settings,
        Consumer<String> say) {}
