/** Conditional requests: versions as entity tags. */
@NullMarked
package org.throughline.kit.http;

import org.jspecify.annotations.NullMarked;
