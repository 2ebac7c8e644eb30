/** The types of the record: what a report is and what was found in it. Immutable; no behaviour beyond their own consistency. */
@NullMarked
package org.taqarub.record;

import org.jspecify.annotations.NullMarked;
