/** Many reports on all cores, in their order, with word of how far it is. */
@NullMarked
package org.taqarub.app.run;

import org.jspecify.annotations.NullMarked;
