/**
 * Rapporteur: notes, quotes and a report from a conference.
 *
 * <ul>
 *   <li>{@code app}: start, composition root
 *   <li>{@code cli}: the command line
 *   <li>{@code common}: threads, settings, files, text, time
 *   <li>{@code shell}: main window, commands, theme, dialogs
 *   <li>{@code schedule}: conferences and talks; {@code importing}: one class a format
 *   <li>{@code people}: speakers and team mates
 *   <li>{@code notes}: notes and autosave; {@code marks}: what their passages mean
 *   <li>{@code quotes}: who said it
 *   <li>{@code vocabulary}: terms
 *   <li>{@code report}: what is exported; {@code export}: Markdown, HTML
 *   <li>{@code storage}: the H2 notebook
 * </ul>
 */
@NullMarked
package io.github.rapporteur;

import org.jspecify.annotations.NullMarked;
