/** Address points, uploaded and told of. */
@NullMarked
package org.throughline.directory.address.http;

import org.jspecify.annotations.NullMarked;
