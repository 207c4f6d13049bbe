/** Schools in PostgreSQL. */
@NullMarked
package org.throughline.directory.school.store;

import org.jspecify.annotations.NullMarked;
