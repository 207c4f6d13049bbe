/** Measures as documents: answers sealed, the fact to publish embedded. */
@NullMarked
package org.throughline.outcomes.measure.store;

import org.jspecify.annotations.NullMarked;
