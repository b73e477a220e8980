/** Persons: speakers, team mates, and the matching of their names. */
@NullMarked
package io.github.rapporteur.people;

import org.jspecify.annotations.NullMarked;
