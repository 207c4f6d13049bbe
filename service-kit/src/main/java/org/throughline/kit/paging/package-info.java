/** Keyset pages with cursors that only the caller who got them can use. */
@NullMarked
package org.throughline.kit.paging;

import org.jspecify.annotations.NullMarked;
