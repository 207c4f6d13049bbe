/** The registry in PostgreSQL. */
@NullMarked
package org.throughline.directory.agency.store;

import org.jspecify.annotations.NullMarked;
