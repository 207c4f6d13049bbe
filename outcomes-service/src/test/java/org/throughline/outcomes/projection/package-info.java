/** How projection behaves. */
@org.jspecify.annotations.NullMarked
package org.throughline.outcomes.projection;
