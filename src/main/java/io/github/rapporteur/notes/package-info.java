/** Notes: one Markdown text per talk and author, saved unasked. */
@NullMarked
package io.github.rapporteur.notes;

import org.jspecify.annotations.NullMarked;
