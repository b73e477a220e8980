package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.settings.Setting;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.report.export.ExportOptions;
import io.github.rapporteur.report.export.FrontMatter;
import io.github.rapporteur.report.export.OwnStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * How the user wants reports to be written, as the settings remember it.
 *
 * @param style the file with the user's own CSS; empty for none
 * @param timed whether the report says when it was exported
 */
record ExportChoices(
        FrontMatter frontMatter,
        boolean embedded,
        boolean footnotes,
        boolean readable,
        boolean folder,
        String style,
        boolean timed) {
    private static final Setting<FrontMatter> FRONT_MATTER = Setting.choice("report.frontMatter", FrontMatter.NONE);
    private static final Setting<Boolean> EMBEDDED = Setting.flag("report.picturesEmbedded", false);
    private static final Setting<Boolean> FOOTNOTES = Setting.flag("report.footnotes", false);
    private static final Setting<Boolean> READABLE = Setting.flag("report.readBack", false);
    private static final Setting<Boolean> FOLDER = Setting.flag("report.folder", false);
    private static final Setting<String> STYLE = Setting.text("report.style", "");
    private static final Setting<Boolean> TIMED = Setting.flag("report.timestamp", false);

    static ExportChoices in(Settings settings) {
        return new ExportChoices(
                settings.get(FRONT_MATTER),
                settings.get(EMBEDDED),
                settings.get(FOOTNOTES),
                settings.get(READABLE),
                settings.get(FOLDER),
                settings.get(STYLE),
                settings.get(TIMED));
    }

    void remember(Settings settings) {
        settings.set(FRONT_MATTER, frontMatter);
        settings.set(EMBEDDED, embedded);
        settings.set(FOOTNOTES, footnotes);
        settings.set(READABLE, readable);
        settings.set(FOLDER, folder);
        settings.set(STYLE, style);
        settings.set(TIMED, timed);
    }

    /** Whether a folder is written, not a file. */
    boolean isFolder(ExportFormat format) {
        return named().isFolder(format);
    }

    /** What of it decides how a file is called. */
    ExportOptions named() {
        return ExportOptions.NONE.withFolder(folder).withFrontMatter(frontMatter);
    }

    /**
     * What of it holds for a format. Reads the user's style; blocks.
     *
     * @throws IOException if the style can not be read
     * @throws FileFormatException if it is none
     */
    ExportOptions of(ExportFormat format, Clock clock) throws IOException, FileFormatException {
        ZonedDateTime time = timed ? ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS) : null;
        return switch (format) {
            case MARKDOWN ->
                ExportOptions.NONE
                        .withFrontMatter(frontMatter)
                        .withEmbedded(embedded)
                        .withFootnotes(footnotes)
                        .withReadable(readable)
                        .withTime(time);
            case HTML -> ExportOptions.NONE.withFolder(folder).withStyle(own()).withTime(time);
            case PDF -> ExportOptions.NONE.withStyle(own()).withTime(time);
            case JSON -> ExportOptions.NONE;
        };
    }

    private OwnStyle own() throws IOException, FileFormatException {
        return style.isEmpty() ? OwnStyle.NONE : OwnStyle.read(Path.of(style));
    }
}
