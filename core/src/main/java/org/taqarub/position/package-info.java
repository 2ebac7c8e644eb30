/** Who stands where on what. */
@NullMarked
package org.taqarub.position;

import org.jspecify.annotations.NullMarked;
