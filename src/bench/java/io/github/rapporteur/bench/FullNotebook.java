package io.github.rapporteur.bench;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the notebook that start-up is measured with: a schedule's talks, and on each of them a note of each of two
 * authors. See src/docs/performance.md.
 */
public final class FullNotebook {
    private static final List<String> AUTHORS = List.of("Ada", "Priya");

    private FullNotebook() {}

    /** Arguments: the notebook to make, the schedule, the folder with the notes' Markdown files in any depth. */
    public static void main(String[] args) throws Exception {
        List<String> texts = texts(Path.of(args[2]));
        try (OpenNotebook notebook = OpenNotebook.open(Path.of(args[0]), true)) {
            notebook.people().setMe(AUTHORS.getFirst());
            ImportedSchedule read = new ScheduleImporter()
                    .read(ScheduleSource.of(args[1]), ImportOptions.defaults(), WorkMonitor.none());
            ConferenceId conference =
                    notebook.schedule().store(read, Optional.empty(), args[1]).conference();
            int written = 0;
            for (Talk talk : notebook.schedule().talks(conference)) {
                for (String author : AUTHORS) {
                    notebook.notes()
                            .save(new NoteSubject.OfTalk(talk.id()), author, texts.get(written++ % texts.size()));
                }
            }
            System.out.println(read.talks().size() + " talks, " + written + " notes in " + args[0]);
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(Files.readString(file));
        }
        return texts;
    }
}
