/** The sample conference: an invented schedule with invented notes, for the first look, the demo and the pictures. */
@NullMarked
package io.github.rapporteur.notes.sample;

import org.jspecify.annotations.NullMarked;
