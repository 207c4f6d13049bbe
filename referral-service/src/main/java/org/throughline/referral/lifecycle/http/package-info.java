/** Referrals over HTTP. */
@NullMarked
package org.throughline.referral.lifecycle.http;

import org.jspecify.annotations.NullMarked;
