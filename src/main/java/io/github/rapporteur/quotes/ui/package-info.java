/** The quote tagger and the quotes pane. */
@NullMarked
package io.github.rapporteur.quotes.ui;

import org.jspecify.annotations.NullMarked;
