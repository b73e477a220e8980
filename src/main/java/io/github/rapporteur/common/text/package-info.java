/** Plain text: ranges, edits, folding of case and accents, slugs. */
@NullMarked
package io.github.rapporteur.common.text;

import org.jspecify.annotations.NullMarked;
