package io.github.rapporteur.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/**
 * Sends the program's log to files of at most 1 MB, the newest two, in the system's folder for logs. The logging system
 * makes it when it is first used; the file is opened when there is something to write.
 */
public final class LogFile {
    private static final int LARGEST = 1 << 20;
    private static final int FILES = 2;

    /** For the logging system, which finds the class by its name. */
    public LogFile() throws IOException {
        Path folder = AppPaths.ofSystem().log();
        Files.createDirectories(folder);
        LogManager.getLogManager()
                .readConfiguration(
                        new ByteArrayInputStream(configuration(folder).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** From now on the log goes there, unless the user has configured logging in some other way. */
    static void use() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty("java.util.logging.config.class", LogFile.class.getName());
        }
    }

    /** As java.util.logging reads it. */
    static String configuration(Path folder) {
        // In a property file a backslash begins a sign, in a pattern a percent sign does.
        String path = folder.resolve("rapporteur").toString().replace("%", "%%").replace("\\", "\\\\");
        StringBuilder ascii = new StringBuilder();
        path.chars().forEach(c -> ascii.append(c < 0x7F ? Character.toString(c) : String.format("\\u%04X", c)));
        return String.join(
                "\n",
                ".level=WARNING",
                "io.github.rapporteur.level=INFO",
                "handlers=java.util.logging.FileHandler",
                "java.util.logging.FileHandler.pattern=" + ascii + ".%g.log",
                "java.util.logging.FileHandler.limit=" + LARGEST,
                "java.util.logging.FileHandler.count=" + FILES,
                "java.util.logging.FileHandler.append=true",
                "java.util.logging.FileHandler.encoding=UTF-8",
                "java.util.logging.FileHandler.formatter=" + LogLine.class.getName());
    }
}
