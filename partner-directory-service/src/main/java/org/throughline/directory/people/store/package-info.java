/** Acts upon accounts in PostgreSQL; no name, no address. */
@NullMarked
package org.throughline.directory.people.store;

import org.jspecify.annotations.NullMarked;
