/** The command line: one class a command. */
@NullMarked
package io.github.rapporteur.cli;

import org.jspecify.annotations.NullMarked;
