/** Rules and word lists: loading, checking, matching. */
@NullMarked
package org.taqarub.lexicon;

import org.jspecify.annotations.NullMarked;
