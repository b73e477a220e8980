package planted.good.cli;

import picocli.CommandLine.Model.CommandSpec;
import planted.good.storage.Rows;

public record Prints(CommandSpec spec, Rows rows) {}
