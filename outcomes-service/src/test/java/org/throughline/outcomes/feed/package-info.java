/** How feed behaves. */
@org.jspecify.annotations.NullMarked
package org.throughline.outcomes.feed;
