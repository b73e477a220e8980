/** The readable mirror: every note as a file that needs no program of ours. */
@NullMarked
package io.github.rapporteur.notes.mirror;

import org.jspecify.annotations.NullMarked;
