/** From raw characters to sentences of words, with the way back to the raw offsets. */
@NullMarked
package org.taqarub.text;

import org.jspecify.annotations.NullMarked;
