package io.github.rapporteur.common.settings;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the program remembers about itself, live. Entries it does not know are kept, so that an older program loses
 * nothing of a newer one's. Any thread.
 */
public final class Settings {
    private final Map<String, String> written;
    private Runnable onChange = () -> {};

    /** Settings with these written forms, as {@link SettingsFile} reads them. */
    public Settings(Map<String, String> written) {
        this.written = new TreeMap<>(written);
    }

    /** Calls back after each change, on the thread that changed something. */
    public synchronized void onChange(Runnable action) {
        onChange = action;
    }

    /** The value, or the setting's fallback. */
    public synchronized <T> T get(Setting<T> setting) {
        String form = written.get(setting.name());
        return form == null ? setting.fallback() : setting.reads().apply(form).orElse(setting.fallback());
    }

    /** Remembers a value. */
    public <T> void set(Setting<T> setting, T value) {
        String form = setting.writes().apply(value);
        Runnable tell;
        synchronized (this) {
            if (form.equals(written.put(setting.name(), form))) {
                return;
            }
            tell = onChange;
        }
        tell.run();
    }

    /** All written forms, by name. */
    public synchronized Map<String, String> written() {
        return Map.copyOf(written);
    }
}
