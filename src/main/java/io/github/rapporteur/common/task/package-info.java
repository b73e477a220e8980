/** The only place that makes threads: workers, the one database thread, debouncing, progress. */
@NullMarked
package io.github.rapporteur.common.task;

import org.jspecify.annotations.NullMarked;
