package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an agenda in plain text or Markdown, as it is pasted from a page or a mail: lines that begin with a time are
 * talks, lines that name a day hold for those below, and what stands between is about the talk above. Recognised by three
 * lines with times.
 */
final class AgendaReader implements ScheduleReader {
    private static final String FORMAT = "agenda";
    private static final int LEAST_TIMES = 3;
    private static final int MOST_TALKS = 5_000;
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•·+>|]\\s*)+(?=\\S)");
    private static final Pattern DATE =
            Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}),?[T\\s]+(?=\\d)");
    private static final Pattern BEFORE_TITLE = Pattern.compile("^[\\s:;,|)\\]–—-]+");

    @Override
    public boolean recognises(Content content) {
        return DecodedText.isText(content)
                && content.head()
                                .lines()
                                .filter(line -> timeOf(bare(line)) != null)
                                .limit(LEAST_TIMES)
                                .count()
                        == LEAST_TIMES;
    }

    @Override
    public ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        draft.endsAtNext = true;
        new Walk(draft).over(DecodedText.of(content, draft.warnings));
        monitor.stopIfCancelled();
        return new ProgrammeAssembler(content, draft, options).assemble();
    }

    /** The line without bullets and without marks of emphasis. */
    private static String bare(String line) {
        String text = Words.fold(line.replace("\t", " | ").replace("**", "").replace("`", ""));
        return BULLET.matcher(text).replaceFirst("").replaceFirst("^[\\[(](?=\\d)", "");
    }

    private static @Nullable TimeSpan timeOf(String line) {
        Matcher date = DATE.matcher(line);
        TimeSpan span = TimeSpan.find(date.find() ? line.substring(date.end()) : line);
        return span != null && span.from() == 0 ? span : null;
    }

    /** One walk over the lines, with the day and the times that hold. */
    private static final class Walk {
        private final ProgrammeDraft draft;
        private final List<String> titles = new ArrayList<>();
        private @Nullable WrittenDay day;
        private @Nullable ProgrammeEntry open;
        private boolean openHasTitle;

        Walk(ProgrammeDraft draft) {
            this.draft = draft;
        }

        void over(String text) {
            int number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                String bare = bare(line);
                if (!bare.isEmpty() && draft.entries.size() < MOST_TALKS) {
                    line(line, bare, number);
                }
            }
            AgendaColumns.split(draft.entries, titles);
        }

        private void line(String line, String bare, int number) {
            TimeSpan span = timeOf(bare);
            WrittenDay heading = span == null ? WrittenDay.ofHeading(bare, DateOrder.DAY_FIRST) : null;
            if (heading != null) {
                day = heading;
                open = null;
            } else if (span != null) {
                timed(bare, span, number);
            } else if (line.startsWith("#") || open == null) {
                boolean first = draft.title.isEmpty() && draft.entries.isEmpty();
                draft.title = first ? bare.replaceFirst("^#+\\s*", "") : draft.title;
                open = line.startsWith("#") ? null : open;
            } else if (!openHasTitle) {
                add(open, bare, number);
            } else {
                TalkDraft talk = draft.entries.getLast().talk;
                talk.abstractText =
                        talk.abstractText.isEmpty() ? line.strip() : talk.abstractText + "\n" + line.strip();
            }
        }

        private void timed(String bare, TimeSpan span, int number) {
            Matcher date = DATE.matcher(bare);
            String rest = bare;
            if (date.find()) {
                WrittenDay named = WrittenDay.parse(date.group(1), DateOrder.DAY_FIRST);
                day = named == null ? day : named;
                rest = bare.substring(date.end());
            }
            ProgrammeEntry times = new ProgrammeEntry("line " + number);
            times.start = span.start();
            times.end = span.end();
            open = times;
            String title = BEFORE_TITLE.matcher(rest.substring(span.to())).replaceFirst("");
            openHasTitle = !title.isEmpty();
            if (openHasTitle) {
                add(times, title, number);
            }
        }

        private void add(ProgrammeEntry times, String title, int number) {
            ProgrammeEntry entry = new ProgrammeEntry("line " + number);
            entry.day = day;
            entry.start = times.start;
            entry.end = times.end;
            draft.entries.add(entry);
            titles.add(title);
        }
    }
}
