/** Decisions over HTTP. */
@NullMarked
package org.throughline.consent.decision.http;

import org.jspecify.annotations.NullMarked;
