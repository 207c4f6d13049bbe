/** Journeys as documents. */
@NullMarked
package org.throughline.outcomes.journey.store;

import org.jspecify.annotations.NullMarked;
