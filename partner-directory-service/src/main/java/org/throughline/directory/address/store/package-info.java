/** Address points in PostgreSQL. */
@NullMarked
package org.throughline.directory.address.store;

import org.jspecify.annotations.NullMarked;
