/** Reads a tabular package of HSDS and tells what is wrong with it, row by row. Pure: no database, no HTTP. */
@NullMarked
package org.throughline.directory.hsds.tabular;

import org.jspecify.annotations.NullMarked;
