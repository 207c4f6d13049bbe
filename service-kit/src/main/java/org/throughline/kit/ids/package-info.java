/** Identifiers that sort by time of creation. */
@NullMarked
package org.throughline.kit.ids;

import org.jspecify.annotations.NullMarked;
