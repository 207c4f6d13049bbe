/** How measure behaves. */
@org.jspecify.annotations.NullMarked
package org.throughline.outcomes.measure;
