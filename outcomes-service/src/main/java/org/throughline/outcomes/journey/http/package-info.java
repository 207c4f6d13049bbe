/** Journeys over HTTP. */
@NullMarked
package org.throughline.outcomes.journey.http;

import org.jspecify.annotations.NullMarked;
