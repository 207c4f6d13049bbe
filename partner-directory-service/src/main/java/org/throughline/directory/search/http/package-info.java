/** Services, searched and read. */
@NullMarked
package org.throughline.directory.search.http;

import org.jspecify.annotations.NullMarked;
