package io.github.rapporteur.app;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.ui.ScheduleViewModel;
import io.github.rapporteur.schedule.ui.Times;
import io.github.rapporteur.shell.PaletteEntry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/** The talks of the conference on screen, as lines of the palette. JavaFX thread. */
final class TalkFinder implements Function<String, List<PaletteEntry>> {
    private final ScheduleViewModel schedule;
    private final Consumer<TalkId> goTo;

    TalkFinder(ScheduleViewModel schedule, Consumer<TalkId> goTo) {
        this.schedule = schedule;
        this.goTo = goTo;
    }

    @Override
    public List<PaletteEntry> apply(String words) {
        return schedule.find(words).stream().map(this::entry).toList();
    }

    private PaletteEntry entry(Talk talk) {
        String people = Stream.of(talk.speakerNames(), talk.room())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        String when = Times.shortDay(talk.day()) + ", " + Times.time(talk.start(), schedule.zone());
        return new PaletteEntry(
                PaletteEntry.Kind.TALK, Feather.EDIT_3, talk.title(), people, when, () -> goTo.accept(talk.id()));
    }
}
