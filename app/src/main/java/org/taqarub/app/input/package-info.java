/** From files of several kinds to reports. */
@NullMarked
package org.taqarub.app.input;

import org.jspecify.annotations.NullMarked;
