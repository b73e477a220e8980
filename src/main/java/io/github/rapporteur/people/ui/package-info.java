/** The user and their team mates, to look at and change. */
@NullMarked
package io.github.rapporteur.people.ui;

import org.jspecify.annotations.NullMarked;
