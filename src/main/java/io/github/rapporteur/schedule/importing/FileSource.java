package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A schedule in a file of at most 50 MB. */
record FileSource(Path file) implements ScheduleSource {
    private static final int MOST_BYTES = 50 * 1024 * 1024;

    @Override
    public String name() {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    @Override
    public String address() {
        return file.toAbsolutePath().normalize().toString();
    }

    @Override
    public boolean isFolder() {
        return Files.isDirectory(file);
    }

    @Override
    public byte[] bytes(WorkMonitor monitor) throws IOException, FileFormatException {
        if (Files.isDirectory(file)) {
            throw new FileFormatException(name(), "", "this is a folder", "Choose the schedule file in it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new FileFormatException(
                        name(), "", "the file is bigger than 50 MB", "No schedule is; choose another file.");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": there is no such file. Check the path.", e);
        } catch (AccessDeniedException e) {
            throw new IOException(file + ": you are not allowed to read this file. Change its permissions.", e);
        }
    }
}
