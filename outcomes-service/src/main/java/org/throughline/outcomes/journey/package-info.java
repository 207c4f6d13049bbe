/** A referral's life as its facts tell it. */
@NullMarked
package org.throughline.outcomes.journey;

import org.jspecify.annotations.NullMarked;
