package io.github.rapporteur.app;

import io.github.rapporteur.common.io.StoreException;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * How an entry stands in the log: time, level, who, what; then, for an exception, its class and where it came from. The
 * messages of exceptions are left out, because a database's may quote what it was given, and no text of a note may be in
 * the log; only those about files and those that the program itself words are in.
 */
public final class LogLine extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** For the logging system, which finds the class by its name. */
    public LogLine() {}

    @Override
    public String format(LogRecord entry) {
        StringBuilder text = new StringBuilder(TIME.format(entry.getInstant()))
                .append(' ')
                .append(entry.getLevel().getName())
                .append(' ')
                .append(entry.getLoggerName())
                .append(": ")
                .append(formatMessage(entry))
                .append('\n');
        String before = "";
        for (Throwable problem = entry.getThrown(); problem != null; problem = problem.getCause()) {
            append(text, before, problem);
            before = "caused by ";
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String before, Throwable problem) {
        text.append(before).append(problem.getClass().getName());
        @Nullable String message = problem.getMessage();
        if (message != null && (problem instanceof IOException || problem instanceof StoreException)) {
            text.append(": ").append(message);
        }
        text.append('\n');
        for (StackTraceElement frame : problem.getStackTrace()) {
            text.append("\tat ").append(frame).append('\n');
        }
    }
}
