package io.github.rapporteur.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** The three streams of a program without a window. */
record Console(PrintStream out, PrintStream err, InputStream in) {}
