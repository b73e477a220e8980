package io.github.rapporteur.app;

/** The program's entry point. */
public final class Launcher {
    private Launcher() {}

    /** Starts the program. */
    public static void main(String[] args) {
        switch (args.length) {
            case 0 -> System.out.println("none");
            default -> System.out.println(String.join(" ", args));
        }
    }
}
