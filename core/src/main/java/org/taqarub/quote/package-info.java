/** Who said what. */
@NullMarked
package org.taqarub.quote;

import org.jspecify.annotations.NullMarked;
