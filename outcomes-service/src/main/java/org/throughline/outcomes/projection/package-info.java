/** How facts become documents of a generation, and how a new generation is built from the beginning. */
@NullMarked
package org.throughline.outcomes.projection;

import org.jspecify.annotations.NullMarked;
