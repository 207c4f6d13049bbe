/** The feed's entries as documents. */
@NullMarked
package org.throughline.outcomes.feed.store;

import org.jspecify.annotations.NullMarked;
