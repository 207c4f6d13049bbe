/** Reports of places, and for how long a district believes them. */
@NullMarked
package org.throughline.directory.capacity;

import org.jspecify.annotations.NullMarked;
