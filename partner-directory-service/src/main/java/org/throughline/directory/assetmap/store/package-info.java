/** Services and their published places, as the public may see them. */
@NullMarked
package org.throughline.directory.assetmap.store;

import org.jspecify.annotations.NullMarked;
