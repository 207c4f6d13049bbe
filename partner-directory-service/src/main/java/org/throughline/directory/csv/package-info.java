/** Files that people send, line by line, and what is wrong with them. Pure: no database, no HTTP. */
@NullMarked
package org.throughline.directory.csv;

import org.jspecify.annotations.NullMarked;
