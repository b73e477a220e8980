package io.github.rapporteur.app;

import io.github.rapporteur.common.settings.Setting;
import io.github.rapporteur.shell.Theme;

/** What the window remembers between two starts. */
final class Remembered {
    static final Setting<Theme.Mode> THEME = Setting.choice("window.theme", Theme.Mode.SYSTEM);
    static final Setting<Double> WIDTH = Setting.number("window.width", 1440);
    static final Setting<Double> HEIGHT = Setting.number("window.height", 900);
    static final Setting<Boolean> MAXIMISED = Setting.flag("window.maximised", false);
    static final Setting<Double> SCHEDULE_WIDTH = Setting.number("window.schedule.width", 344);
    static final Setting<Double> QUOTES_WIDTH = Setting.number("window.quotes.width", 316);
    static final Setting<Double> TEXT_SIZE = Setting.number("note.text.size", 15);
    static final Setting<Boolean> SCHEDULE_SHOWN = Setting.flag("window.schedule.shown", true);
    static final Setting<Boolean> QUOTES_SHOWN = Setting.flag("window.quotes.shown", true);
    /** Path of the notebook that was open last; empty for the usual one. */
    static final Setting<String> NOTEBOOK = Setting.text("notebook", "");
    /** Identifier of the conference that was on screen. */
    static final Setting<String> CONFERENCE = Setting.text("notebook.conference", "");
    /** Identifier of the talk that was open. */
    static final Setting<String> TALK = Setting.text("notebook.talk", "");
    /** Words in the small window that are not kept in a note yet. */
    static final Setting<String> CAPTURED = Setting.text("capture.words", "");
    /** Where the small window was; negative before it was ever moved. */
    static final Setting<Double> CAPTURE_X = Setting.number("capture.x", -1);

    static final Setting<Double> CAPTURE_Y = Setting.number("capture.y", -1);

    private Remembered() {}
}
