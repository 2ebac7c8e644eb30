/** Who did what to whom, when and where. */
@NullMarked
package org.taqarub.event;

import org.jspecify.annotations.NullMarked;
