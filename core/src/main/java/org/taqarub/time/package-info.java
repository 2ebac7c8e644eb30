/** When: expressions of calendar time and of duration. */
@NullMarked
package org.taqarub.time;

import org.jspecify.annotations.NullMarked;
