/** The clock that everything reads. */
@NullMarked
package org.throughline.kit.time;

import org.jspecify.annotations.NullMarked;
