package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of one conference that the user chose together.
 *
 * @param files two or more; folders among them stand for the files in them
 */
record FilesSource(List<Path> files) implements ScheduleSource {
    FilesSource {
        files = List.copyOf(files);
    }

    @Override
    public String name() {
        return files.size() + " files";
    }

    /** Their absolute paths, one a line. */
    @Override
    public String address() {
        return files.stream()
                .map(file -> file.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public boolean isFolder() {
        return true;
    }

    @Override
    public byte[] bytes(WorkMonitor monitor) throws FileFormatException {
        throw new FileFormatException(name(), "", "these are several files", "Read them together.");
    }
}
