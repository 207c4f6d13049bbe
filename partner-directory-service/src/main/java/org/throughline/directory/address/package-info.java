/** Where a district's addresses lie, as its county publishes them. */
@NullMarked
package org.throughline.directory.address;

import org.jspecify.annotations.NullMarked;
