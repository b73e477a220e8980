package io.github.rapporteur.app;

import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import io.github.rapporteur.shell.Question;
import io.github.rapporteur.storage.Backup;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lets the user choose the backup that is to take the notebook's place. JavaFX thread. */
final class BackupChoice {
    /** The last choice of the list. */
    static final String ELSEWHERE = "A backup in another folder…";

    static final FileKind BACKUPS = FileKind.of("Backups", "*.zip");
    private static final FileKind NOTEBOOKS = FileKind.of("Notebooks", "*.mv.db");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private final Dialogs dialogs;
    private final ZoneId zone;

    /**
     * @param zone of the times shown
     */
    BackupChoice(Dialogs dialogs, ZoneId zone) {
        this.dialogs = dialogs;
        this.zone = zone;
    }

    /**
     * Asks which one, and whether it is really meant.
     *
     * @param backups the newest first; when there is none the user looks for a file
     * @return the backup's file; empty when the user thinks better of it
     */
    Optional<Path> ask(List<Backup> backups) {
        Map<String, Path> named = named(backups);
        List<String> choices = new ArrayList<>(named.keySet());
        choices.add(ELSEWHERE);
        Optional<String> chosen = backups.isEmpty()
                ? Optional.of(ELSEWHERE)
                : dialogs.choose(
                        "Restore a backup",
                        "Each was opened and looked through when it was made. You are asked once more before anything"
                                + " happens.",
                        choices,
                        "Choose this backup",
                        "Restore nothing");
        return chosen.flatMap(words -> file(words, named));
    }

    private Optional<Path> file(String words, Map<String, Path> named) {
        Path backup = named.get(words);
        if (backup != null) {
            return confirmed(backup, "the backup of " + words);
        }
        return dialogs.chooseFile("Restore a backup", BACKUPS, NOTEBOOKS, FileKind.ANY)
                .flatMap(file -> confirmed(file, "the backup " + file.getFileName()));
    }

    private Optional<Path> confirmed(Path backup, String name) {
        boolean sure = dialogs.confirm(new Question(
                "Restore " + name + "?",
                "The notebook will be as it was then. What it is now is not lost: it is kept beside it under a new name.",
                "Restore",
                "Keep the notebook",
                false));
        return sure ? Optional.of(backup) : Optional.empty();
    }

    /** By when they were made; to the second where the minute does not tell them apart. */
    private Map<String, Path> named(List<Backup> backups) {
        Map<String, Path> named = new LinkedHashMap<>();
        for (Backup backup : backups) {
            String minute = words(MINUTE, backup.at());
            named.put(named.containsKey(minute) ? words(SECOND, backup.at()) : minute, backup.file());
        }
        return named;
    }

    private String words(DateTimeFormatter format, Instant at) {
        return format.format(at.atZone(zone));
    }
}
