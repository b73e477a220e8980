/** Time-ordered identifiers and the writing of times with their zone. */
@NullMarked
package io.github.rapporteur.common.time;

import org.jspecify.annotations.NullMarked;
