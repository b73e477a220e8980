/** Terms over all talks, each with the talk where it was first heard. */
@NullMarked
package io.github.rapporteur.vocabulary;

import org.jspecify.annotations.NullMarked;
