/** Roster imports over HTTP. */
@NullMarked
package org.throughline.referral.roster.http;

import org.jspecify.annotations.NullMarked;
