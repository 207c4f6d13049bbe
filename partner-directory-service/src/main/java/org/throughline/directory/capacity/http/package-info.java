/** Reading and reporting the capacity of a service. */
@NullMarked
package org.throughline.directory.capacity.http;

import org.jspecify.annotations.NullMarked;
