/** Talks as files for other programs: a calendar, a spreadsheet, a page of Markdown. */
@NullMarked
package io.github.rapporteur.schedule.export;

import org.jspecify.annotations.NullMarked;
