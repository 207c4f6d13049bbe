/** Departures and transition plans over HTTP. */
@NullMarked
package org.throughline.referral.departure.http;

import org.jspecify.annotations.NullMarked;
