/** Conferences, talks, rooms, and what the user thinks of a talk. */
@NullMarked
package io.github.rapporteur.schedule;

import org.jspecify.annotations.NullMarked;
