/** Reports in PostgreSQL; every one is kept. */
@NullMarked
package org.throughline.directory.capacity.store;

import org.jspecify.annotations.NullMarked;
