/** The schedule pane. */
@NullMarked
package io.github.rapporteur.schedule.ui;

import org.jspecify.annotations.NullMarked;
