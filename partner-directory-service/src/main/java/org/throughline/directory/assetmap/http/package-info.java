/** The asset map for everybody. */
@NullMarked
package org.throughline.directory.assetmap.http;

import org.jspecify.annotations.NullMarked;
