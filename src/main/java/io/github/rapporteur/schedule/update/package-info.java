/** What a newer version of a schedule changes, and which of its talks are those that the notebook has. */
@NullMarked
package io.github.rapporteur.schedule.update;

import org.jspecify.annotations.NullMarked;
