package io.github.rapporteur.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Describes commands, options and arguments to the parser, in one voice. */
final class Syntax {
    static final String NOTEBOOK = "--notebook";
    static final String JSON = "--json";
    static final String CONFERENCE = "--conference";
    static final String HELP = "--help";

    /** What TALK means, for every command that takes one. */
    static final String TALK_IS = "The talk: a part of its title that no other talk has, its whole title, or its id.";

    private static final int WIDTH = 100;

    private Syntax() {}

    /**
     * A command with the options that all have.
     *
     * @param purpose one short sentence, which also stands in the list of commands
     * @param more what else is to be known; may be empty
     * @param examples whole command lines, without the program's name
     */
    static CommandSpec command(String name, String purpose, String more, String... examples) {
        CommandSpec spec = CommandSpec.create()
                .name(name)
                .addOption(option(NOTEBOOK, "FILE", "The notebook; the usual one when not given."))
                .addOption(flag(JSON, "Print the outcome as JSON."))
                .addOption(OptionSpec.builder("-h", HELP)
                        .usageHelp(true)
                        .type(boolean.class)
                        .description("Show this help.")
                        .build());
        spec.usageMessage().width(WIDTH).header(purpose).synopsisHeading("%nUsage: ");
        if (!more.isEmpty()) {
            spec.usageMessage().descriptionHeading("%n").description(more);
        }
        spec.usageMessage().parameterListHeading("%n").optionListHeading("%n");
        String[] footer = new String[examples.length + 1];
        footer[0] = examples.length == 1 ? "%nExample:" : "%nExamples:";
        for (int i = 0; i < examples.length; i++) {
            footer[i + 1] = "  rapporteur " + examples[i];
        }
        spec.usageMessage().footer(footer);
        return spec;
    }

    /** An option that takes a value. */
    static OptionSpec option(String name, String label, String purpose) {
        return option(name, label, purpose, false);
    }

    /** An option that takes a value, and may be given several times. */
    static OptionSpec repeated(String name, String label, String purpose) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(purpose)
                .build();
    }

    /** An option that must be given. */
    static OptionSpec required(String name, String label, String purpose) {
        return option(name, label, purpose, true);
    }

    /** An option without a value. */
    static OptionSpec flag(String name, String purpose) {
        return OptionSpec.builder(name).type(boolean.class).description(purpose).build();
    }

    /** An argument that must be given. */
    static PositionalParamSpec argument(int index, String label, String purpose) {
        return argument(index, label, purpose, true);
    }

    /** An argument that may be left out. */
    static PositionalParamSpec optional(int index, String label, String purpose) {
        return argument(index, label, purpose, false);
    }

    /** Arguments that go on to the end; at least one. */
    static PositionalParamSpec arguments(String label, String purpose) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .arity("1..*")
                .required(true)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(purpose)
                .build();
    }

    /** The option that chooses a conference. */
    static OptionSpec conference() {
        return option(
                CONFERENCE, "NAME", "The conference, by a part of its title; the one imported last when not given.");
    }

    private static OptionSpec option(String name, String label, String purpose, boolean required) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .required(required)
                .description(purpose)
                .build();
    }

    private static PositionalParamSpec argument(int index, String label, String purpose, boolean required) {
        return PositionalParamSpec.builder()
                .index(String.valueOf(index))
                .arity(required ? "1" : "0..1")
                .required(required)
                .paramLabel(label)
                .type(String.class)
                .description(purpose)
                .build();
    }
}
