/** How journey behaves. */
@org.jspecify.annotations.NullMarked
package org.throughline.outcomes.journey;
