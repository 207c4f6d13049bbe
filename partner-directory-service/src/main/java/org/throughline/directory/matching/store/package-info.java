/** Weights in PostgreSQL; every setting is kept. */
@NullMarked
package org.throughline.directory.matching.store;

import org.jspecify.annotations.NullMarked;
