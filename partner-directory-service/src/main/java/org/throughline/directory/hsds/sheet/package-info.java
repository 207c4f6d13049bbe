/** A school's own list of partners: one CSV file, a service on each line, columns of its own. Pure. */
@NullMarked
package org.throughline.directory.hsds.sheet;

import org.jspecify.annotations.NullMarked;
