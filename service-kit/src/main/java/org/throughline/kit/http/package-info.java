/** Conditional requests: versions as entity tags; and what an API document says of parameters and answers. */
@NullMarked
package org.throughline.kit.http;

import org.jspecify.annotations.NullMarked;
