/** The note editor. */
@NullMarked
package io.github.rapporteur.notes.ui;

import org.jspecify.annotations.NullMarked;
