/** From the notebook to a report: composing. */
@NullMarked
package io.github.rapporteur.report;

import org.jspecify.annotations.NullMarked;
