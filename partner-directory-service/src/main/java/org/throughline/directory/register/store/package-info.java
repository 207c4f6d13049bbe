/** Register entries in PostgreSQL: the content as JSON, and beside it the columns that it is found by. */
@NullMarked
package org.throughline.directory.register.store;

import org.jspecify.annotations.NullMarked;
