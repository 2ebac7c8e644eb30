/** How many, and how much: casualties and sums of money, given to the events that they belong to. */
@org.jspecify.annotations.NullMarked
package org.taqarub.figure;
