/** Reports of places. */
@NullMarked
package org.throughline.directory.capacity;

import org.jspecify.annotations.NullMarked;
