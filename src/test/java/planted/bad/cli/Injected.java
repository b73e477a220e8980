package planted.bad.cli;

import picocli.CommandLine.Option;

class Injected {
    @Option(names = "--name")
    String name = "";
}
