/** Pictures under the note, their words, and how they come in. */
@NullMarked
package io.github.rapporteur.pictures.ui;

import org.jspecify.annotations.NullMarked;
