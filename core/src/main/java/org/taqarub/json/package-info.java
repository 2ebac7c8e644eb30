/** Records as JSON, written and read back without loss. */
@NullMarked
package org.taqarub.json;

import org.jspecify.annotations.NullMarked;
