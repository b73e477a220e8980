package io.github.rapporteur.cli;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.export.ChosenTalks;
import io.github.rapporteur.schedule.export.TalksExport;
import io.github.rapporteur.schedule.export.TalksFormat;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The file that {@code talks} writes instead of a list. */
record TalksFile(TalksFormat format, String out) {
    static final String FORMAT = "--format";
    static final String OUT = "--out";

    private static final String STANDARD_OUTPUT = "-";

    /** What the user asked for; empty when they want the list. */
    static Optional<TalksFile> wanted(Call call) {
        Optional<String> format = call.option(FORMAT);
        Optional<String> out = call.option(OUT);
        if (format.isEmpty() && out.isEmpty()) {
            return Optional.empty();
        }
        if (format.isEmpty() || out.isEmpty()) {
            throw call.wrongUsage(FORMAT + " and " + OUT + " go together");
        }
        TalksFormat found = TalksFormat.named(format.get())
                .orElseThrow(() -> call.wrongUsage("\"" + format.get() + "\" is no format; there are ics, csv and md"));
        if (out.get().equals(STANDARD_OUTPUT) && call.wantsJson()) {
            throw call.wrongUsage(Syntax.JSON + " would stand within the talks; write them into a file");
        }
        return Optional.of(new TalksFile(found, out.get()));
    }

    /** Writes these talks, and says so. */
    void write(Call call, OpenNotebook notebook, Conference conference, List<Talk> talks)
            throws CommandException, IOException {
        ChosenTalks chosen = ChosenTalks.read(notebook.schedule(), conference, talks);
        Instant now = Instant.now();
        if (out.equals(STANDARD_OUTPUT)) {
            call.out().print(format.write(chosen, now));
            return;
        }
        ExportPlace place = ExportPlace.of(call, notebook, out, "talks/" + format.ending() + "/" + conference.id());
        Path file = place.file(call.path(out), TalksExport.fileName(conference, format));
        place.check(file, notebook);
        TalksExport.write(chosen, format, file, now);
        place.wrote(file);
        if (call.wantsJson()) {
            Json.print(
                    call.out(),
                    Json.object()
                            .with("file", file.toAbsolutePath())
                            .with("format", format.ending())
                            .with("talks", talks.size()));
        } else {
            call.out().println(file);
            call.out().println(Counted.of(talks.size(), "talk") + ".");
        }
    }
}
