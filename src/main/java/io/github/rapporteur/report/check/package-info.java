/** What a writer wants to look at before a report goes out. Pure. */
@NullMarked
package io.github.rapporteur.report.check;

import org.jspecify.annotations.NullMarked;
