package io.github.rapporteur.schedule.export;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that talks can be exported to. */
public enum TalksFormat {
    /** iCalendar (RFC 5545). */
    CALENDAR("ics") {
        @Override
        public String write(ChosenTalks talks, Instant now) {
            return new CalendarFile(talks, now).text();
        }
    },
    /** Comma-separated values (RFC 4180). */
    CSV("csv") {
        @Override
        public String write(ChosenTalks talks, Instant now) {
            return CsvFile.text(talks);
        }
    },
    /** Markdown (CommonMark). */
    MARKDOWN("md") {
        @Override
        public String write(ChosenTalks talks, Instant now) {
            return new MarkdownFile(talks).text();
        }
    };

    private final String ending;

    TalksFormat(String ending) {
        this.ending = ending;
    }

    /** What its files' names end in, without the dot; also its name on the command line. */
    public String ending() {
        return ending;
    }

    /** The format of that ending, whatever its case. */
    public static Optional<TalksFormat> named(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equalsIgnoreCase(ending.strip()))
                .findFirst();
    }

    /**
     * The whole file as text, to be written in UTF-8.
     *
     * @param now the moment of the export, which a calendar tells
     */
    public abstract String write(ChosenTalks talks, Instant now);
}
