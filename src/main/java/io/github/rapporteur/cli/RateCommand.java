package io.github.rapporteur.cli;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rate TALK 1-5 "verdict"}: what the user thought of a talk. */
final class RateCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "rate",
                        "Rate a talk, with a verdict of one line if you like.",
                        "It then counts as attended.",
                        "rate keynote 5 \"Packed, and rightly so\"")
                .addPositional(Syntax.argument(0, "TALK", Syntax.TALK_IS))
                .addPositional(Syntax.argument(1, "RATING", "1 to 5; 0 takes rating and verdict back."))
                .addPositional(Syntax.optional(2, "VERDICT", "One line."))
                .addOption(Syntax.conference());
    }

    @Override
    public boolean run(Call call) throws CommandException {
        String words = call.argument(1);
        if (!words.matches("[0-5]")) {
            throw call.wrongUsage("\"" + words + "\" is no rating; write 1 to 5, or 0 to take it back");
        }
        int rating = Integer.parseInt(words);
        String verdict = Table.printable(call.findArgument(2).orElse("")).strip();
        if (rating == 0 && !verdict.isEmpty()) {
            throw call.wrongUsage("a verdict needs a rating of 1 to 5");
        }
        try (OpenNotebook notebook = call.openNotebook()) {
            Talk talk = new Choice(notebook.schedule()).talk(call.argument(0), call.option(Syntax.CONFERENCE));
            notebook.schedule().rate(talk.id(), rating, verdict);
            if (call.wantsJson()) {
                Json.print(
                        call.out(),
                        Json.object()
                                .with("talk", talk.id())
                                .with("title", talk.title())
                                .with("rating", rating)
                                .with("verdict", verdict));
            } else {
                call.out()
                        .println((rating == 0 ? "No rating any more: " : "Rated " + rating + "/5: ")
                                + Table.printable(talk.title()));
            }
        }
        return true;
    }
}
