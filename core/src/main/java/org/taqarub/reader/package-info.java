/** The order of it all. */
@NullMarked
package org.taqarub.reader;

import org.jspecify.annotations.NullMarked;
