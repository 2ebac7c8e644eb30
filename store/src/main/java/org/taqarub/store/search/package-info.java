/** Search over the record on disk: a query language, a Lucene index that can be made again at any time, and why each report was found. */
@NullMarked
package org.taqarub.store.search;

import org.jspecify.annotations.NullMarked;
