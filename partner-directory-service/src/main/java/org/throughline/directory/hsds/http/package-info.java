/** The import's operations, and the public HSDS API. */
@NullMarked
package org.throughline.directory.hsds.http;

import org.jspecify.annotations.NullMarked;
