/** Pictures of talks: reading them safely, where they stand in notes, which talk they were taken in. */
@NullMarked
package io.github.rapporteur.pictures;

import org.jspecify.annotations.NullMarked;
