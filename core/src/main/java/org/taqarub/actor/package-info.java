/** Who is named where: noun phrases that name actors, and which of them are one. */
@NullMarked
package org.taqarub.actor;

import org.jspecify.annotations.NullMarked;
