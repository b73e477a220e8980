/** What the program remembers about itself (theme, window, panes): live form, file form, file. */
@NullMarked
package io.github.rapporteur.common.settings;

import org.jspecify.annotations.NullMarked;
