/** From a file or an address to talks: one class a format. */
@NullMarked
package io.github.rapporteur.schedule.importing;

import org.jspecify.annotations.NullMarked;
