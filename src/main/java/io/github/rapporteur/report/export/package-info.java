/** From a report to Markdown and HTML. */
@NullMarked
package io.github.rapporteur.report.export;

import org.jspecify.annotations.NullMarked;
