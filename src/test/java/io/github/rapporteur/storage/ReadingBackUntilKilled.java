package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.export.ReadConference;
import io.github.rapporteur.report.export.ReadReport;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The program that {@link KilledReadBackTest} kills: reads one report after the other back, and says {@code read} and its number. */
final class ReadingBackUntilKilled {
    static final int TALKS = 12;
    static final String AUTHOR = "Rina";
    private static final byte[] PHOTO = PictureFiles.photoTaken(40, 30, "2026:09:14 11:42:03");

    private ReadingBackUntilKilled() {}

    /** Arguments: the notebook. */
    public static void main(String[] args) throws Exception {
        try (OpenNotebook notebook = OpenNotebook.open(Path.of(args[0]), false)) {
            int number = notebook.schedule().conferences().size();
            say("begun");
            while (true) {
                number++;
                if (!notebook.reportStore().store(report("Report " + number), WorkMonitor.none())) {
                    throw new IllegalStateException("there is a report " + number);
                }
                say("read " + number);
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** A report of {@link #TALKS} talks, each rated and with a note that names a picture of its own. */
    static ReadConference report(String title) throws FileFormatException {
        List<ReadConference.TalkWithNotes> talks = new ArrayList<>();
        List<ReadConference.WithWords> pictures = new ArrayList<>();
        for (int i = 0; i < TALKS; i++) {
            byte[] noise = new byte[100_000];
            new Random().nextBytes(noise);
            byte[] file = Arrays.copyOf(PHOTO, PHOTO.length + noise.length);
            System.arraycopy(noise, 0, file, PHOTO.length, noise.length);
            NewPicture picture = NewPicture.of(file, "p" + i + ".jpg");
            pictures.add(new ReadConference.WithWords(picture, "Ada Öz", List.of()));
            String line = PictureMention.of(PictureHash.of(file)).markdown();
            talks.add(new ReadConference.TalkWithNotes(
                    TalkId.next(),
                    Schedules.talk("t" + i, 9, "Talk " + i, "Ada"),
                    1 + i % 5,
                    "Fine",
                    List.of(new ReadReport.ReadNote(AUTHOR, "Note " + i + "\n\n" + line))));
        }
        return new ReadConference(
                ConferenceId.next(),
                Schedules.of(
                        title,
                        talks.stream().map(ReadConference.TalkWithNotes::talk).toList()),
                List.of(new ReadReport.ReadNote(AUTHOR, "Before it all")),
                talks,
                pictures,
                ReportChoices.NONE.withFrontMatter("Title of " + title, "", AUTHOR, null));
    }
}
