/** The command to rebuild. */
@NullMarked
package org.throughline.outcomes.projection.http;

import org.jspecify.annotations.NullMarked;
