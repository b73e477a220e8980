/** Start: launcher and composition root. Nobody uses this folder. */
@NullMarked
package io.github.rapporteur.app;

import org.jspecify.annotations.NullMarked;
