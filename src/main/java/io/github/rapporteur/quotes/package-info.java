/** From a selection to a quote with a name, and the list of what was said. */
@NullMarked
package io.github.rapporteur.quotes;

import org.jspecify.annotations.NullMarked;
