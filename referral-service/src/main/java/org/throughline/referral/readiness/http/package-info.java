/** Readiness and sending over HTTP. */
@NullMarked
package org.throughline.referral.readiness.http;

import org.jspecify.annotations.NullMarked;
