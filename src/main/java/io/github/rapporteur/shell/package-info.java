/** The main window and what every feature shares in it: commands, theme, dialogs, status bar. */
@NullMarked
package io.github.rapporteur.shell;

import org.jspecify.annotations.NullMarked;
