/** Records, nestings and listings in PostgreSQL; one import is one transaction. */
@NullMarked
package org.throughline.directory.hsds.store;

import org.jspecify.annotations.NullMarked;
