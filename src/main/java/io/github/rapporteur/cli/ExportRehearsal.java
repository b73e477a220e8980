package io.github.rapporteur.cli;

import io.github.rapporteur.common.task.HeadStart;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Composes and writes a small report of its own on a second core while the notebook opens: by the time that has been
 * read, the code that it needs is loaded (see src/docs/performance.md). Nobody waits for it or sees it.
 */
final class ExportRehearsal {
    private static final int TIMES = 3;
    private static final String NOTE = """
            # Heading

            Words, *more* words and a [link](https://example.org/). A figure (?) to check.

            > What was said.
            > — Name #tag (from memory) (liked by Name)

            > What one of us said.
            > — Mate (our team)

            - [ ] Do it @Mate !2026-12-01
            - one
              1. two

            Takeaway: words

            Q: words
            A: words

            Term: word = meaning

            Liked: words

            | a | b |
            |---|---|
            | c | `d` |

            Private: words
            """;

    private ExportRehearsal() {}

    /** Begins it. */
    static void begin(ExportFormat format) {
        if (!format.isText()) {
            return;
        }
        HeadStart.begin("rehearsing an export", () -> {
            ReportInput input = input();
            int characters = 0;
            for (int time = 0; time < TIMES; time++) {
                characters += format.write(new ReportComposer().compose(input)).length();
            }
            return characters;
        });
    }

    private static ReportInput input() {
        ConferenceId id = ConferenceId.next();
        LocalDate day = LocalDate.EPOCH;
        Talk talk = new Talk(
                TalkId.next(),
                id,
                "Talk",
                "",
                TalkKind.TALK,
                Instant.EPOCH,
                Instant.EPOCH,
                day,
                "Room",
                "",
                "en",
                "https://example.org/talk",
                List.of(),
                false,
                false);
        return new ReportInput(
                new Conference(id, "Conference", ZoneOffset.UTC, "", "", "", false),
                List.of(talk),
                Map.of(),
                List.of(new Note(NoteId.next(), new NoteSubject.OfTalk(talk.id()), "Name", NOTE, 1, Instant.EPOCH)),
                List.of(),
                new ReportSettings("Report", "", "Name", day, Locale.ENGLISH, ReportShape.USUAL));
    }
}
