/** Figures against a gold standard, the same as the project's score.py prints. */
@NullMarked
package org.taqarub.app.gold;

import org.jspecify.annotations.NullMarked;
