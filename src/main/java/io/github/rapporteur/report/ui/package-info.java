/** Exporting from the window. */
@NullMarked
package io.github.rapporteur.report.ui;

import org.jspecify.annotations.NullMarked;
