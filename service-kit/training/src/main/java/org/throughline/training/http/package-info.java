/** The gate before a district's operations that show student data. */
@NullMarked
package org.throughline.training.http;

import org.jspecify.annotations.NullMarked;
