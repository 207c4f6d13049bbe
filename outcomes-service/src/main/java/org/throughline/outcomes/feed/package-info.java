/** What changed, in an order that Kafka gives, and what of it may be told at this moment. */
@NullMarked
package org.throughline.outcomes.feed;

import org.jspecify.annotations.NullMarked;
