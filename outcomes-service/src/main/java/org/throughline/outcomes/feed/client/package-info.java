/** Asks consent-service. */
@NullMarked
package org.throughline.outcomes.feed.client;

import org.jspecify.annotations.NullMarked;
