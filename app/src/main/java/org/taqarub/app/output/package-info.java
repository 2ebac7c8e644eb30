/** Records for machines and for people: JSON Lines, a terminal, a page. */
@NullMarked
package org.taqarub.app.output;

import org.jspecify.annotations.NullMarked;
