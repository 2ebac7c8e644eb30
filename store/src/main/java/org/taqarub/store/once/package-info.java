/** Counting once: near-duplicate reports, the same words of a speaker, and the same event across reports. */
@NullMarked
package org.taqarub.store.once;

import org.jspecify.annotations.NullMarked;
