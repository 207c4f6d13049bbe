/** Need reports over HTTP. */
@NullMarked
package org.throughline.referral.need.http;

import org.jspecify.annotations.NullMarked;
