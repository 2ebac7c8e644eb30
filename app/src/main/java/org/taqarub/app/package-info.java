/** The command line: what a person types, and what answers. */
@NullMarked
package org.taqarub.app;

import org.jspecify.annotations.NullMarked;
