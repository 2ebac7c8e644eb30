/** Reports into the record on disk, and read again there. */
@NullMarked
package org.taqarub.app.record;

import org.jspecify.annotations.NullMarked;
