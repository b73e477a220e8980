/** Passages of a note that mean something, read out of its Markdown. */
@NullMarked
package io.github.rapporteur.notes.marks;

import org.jspecify.annotations.NullMarked;
