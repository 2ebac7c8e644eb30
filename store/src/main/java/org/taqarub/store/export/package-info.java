/** The record leaves: tables, event data, networks, statements and references, each with a manifest; and our own files come back. */
@NullMarked
package org.taqarub.store.export;

import org.jspecify.annotations.NullMarked;
