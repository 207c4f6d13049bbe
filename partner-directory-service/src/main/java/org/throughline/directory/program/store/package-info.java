/** Programs and what is linked to them in PostgreSQL; row-level security says who sees which. */
@NullMarked
package org.throughline.directory.program.store;

import org.jspecify.annotations.NullMarked;
