/** The notebook: one H2 file, its journal, its backups. The only place that speaks SQL. */
@NullMarked
package io.github.rapporteur.storage;

import org.jspecify.annotations.NullMarked;
