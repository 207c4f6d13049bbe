/** Search in PostgreSQL, through the one reviewed function. */
@NullMarked
package org.throughline.directory.search.store;

import org.jspecify.annotations.NullMarked;
