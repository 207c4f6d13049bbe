/** Measures over HTTP. */
@NullMarked
package org.throughline.outcomes.measure.http;

import org.jspecify.annotations.NullMarked;
