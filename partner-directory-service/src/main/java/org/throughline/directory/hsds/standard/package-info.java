/** The tables of the Human Services Data Specification 3.1, as data, and what one of their values may be. Pure. */
@NullMarked
package org.throughline.directory.hsds.standard;

import org.jspecify.annotations.NullMarked;
