/** Publishes the facts that wait inside measures. */
@NullMarked
package org.throughline.outcomes.measure.messaging;

import org.jspecify.annotations.NullMarked;
