package io.github.rapporteur.cli;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** {@code star TALK}: gives a talk a star or takes it back. */
final class StarCommand implements Command {
    private static final String AS = "--as";

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "star", "Give a talk a star, or take it back.", "", "star keynote", "star keynote --as none")
                .addPositional(Syntax.argument(0, "TALK", Syntax.TALK_IS))
                .addOption(Syntax.conference())
                .addOption(Syntax.option(AS, "KIND", "must (when not given), maybe, later, or none to take it back."));
    }

    @Override
    public boolean run(Call call) throws CommandException {
        Star star = star(call, call.option(AS).orElse("must"));
        try (OpenNotebook notebook = call.openNotebook()) {
            Talk talk = new Choice(notebook.schedule()).talk(call.argument(0), call.option(Syntax.CONFERENCE));
            notebook.schedule().star(talk.id(), star);
            if (call.wantsJson()) {
                Json.print(
                        call.out(),
                        Json.object()
                                .with("talk", talk.id())
                                .with("title", talk.title())
                                .with("star", word(star)));
            } else {
                String done = star == Star.NONE ? "No star any more: " : "Starred (" + word(star) + "): ";
                call.out().println(done + Table.printable(talk.title()));
            }
        }
        return true;
    }

    private static Star star(Call call, String word) {
        return Stream.of(Star.values())
                .filter(star -> word(star).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(
                        () -> call.wrongUsage("\"" + word + "\" is no star; there are must, maybe, later and none"));
    }

    private static String word(Star star) {
        return star.name().toLowerCase(Locale.ROOT);
    }
}
