/** Clitics and parts of speech, behind one small interface. */
@NullMarked
package org.taqarub.morphology;

import org.jspecify.annotations.NullMarked;
