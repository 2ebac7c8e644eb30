/** Corrections by people: what they are, and how they hold over what the reader says. */
@NullMarked
package org.taqarub.store.correct;

import org.jspecify.annotations.NullMarked;
