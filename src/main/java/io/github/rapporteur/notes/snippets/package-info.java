/** Short words that become longer texts in a note, and what a new note begins with. */
@NullMarked
package io.github.rapporteur.notes.snippets;

import org.jspecify.annotations.NullMarked;
