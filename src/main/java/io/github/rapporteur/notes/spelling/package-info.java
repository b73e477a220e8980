/** Which words of a note are in no dictionary. Nothing here runs on the JavaFX thread. */
@NullMarked
package io.github.rapporteur.notes.spelling;

import org.jspecify.annotations.NullMarked;
