/** The service as a whole, on real servers. */
@org.jspecify.annotations.NullMarked
package org.throughline.outcomes;
