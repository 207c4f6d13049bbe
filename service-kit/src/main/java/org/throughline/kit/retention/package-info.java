/** Removes the kit's own rows when nobody needs them any more. */
@NullMarked
package org.throughline.kit.retention;

import org.jspecify.annotations.NullMarked;
