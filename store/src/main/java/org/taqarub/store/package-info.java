/** The record on disk: reports and what was read from them, in one folder. */
@NullMarked
package org.taqarub.store;

import org.jspecify.annotations.NullMarked;
