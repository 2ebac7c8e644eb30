/** Tables of others made lists of ours. */
@NullMarked
package org.taqarub.app.lists;

import org.jspecify.annotations.NullMarked;
