/** Import of HSDS packages into a district's directory, all or nothing or row by row, and its publication. */
@NullMarked
package org.throughline.directory.hsds;

import org.jspecify.annotations.NullMarked;
