/** Files that are never half written: SafeFile, and the errors that name file, line and cure. */
@NullMarked
package io.github.rapporteur.common.io;

import org.jspecify.annotations.NullMarked;
