package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.settings.Setting;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.update.TalkChange;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Which changes of each conference's schedule the user has been told of, over the end of the program: what they did not
 * take is no news the next time. Remembers hashes in the settings. Any thread.
 */
final class ToldChanges {
    private final Settings settings;

    ToldChanges(Settings settings) {
        this.settings = settings;
    }

    /**
     * Whether there is one among them that was not there the last time; from now on these are those of the last time.
     *
     * @param changes all that there are now; may be empty, which is no news
     */
    boolean isNews(ConferenceId conference, Collection<TalkChange> changes) {
        Setting<String> setting =
                Setting.text("schedule.told." + conference.toString().replace("-", ""), "");
        Set<String> before = new TreeSet<>(List.of(settings.get(setting).split(" ", -1)));
        Set<String> now = changes.stream().map(ToldChanges::hash).collect(Collectors.toCollection(TreeSet::new));
        settings.set(setting, String.join(" ", now));
        return !before.containsAll(now);
    }

    /** Of what the schedule says: whether the user has something on the talk is no change of it. */
    private static String hash(TalkChange change) {
        String said = change.talk() + " " + change.kinds() + " " + change.now();
        CRC32 hash = new CRC32();
        hash.update(said.getBytes(StandardCharsets.UTF_8));
        return Long.toString(hash.getValue(), 36).toLowerCase(Locale.ROOT);
    }
}
