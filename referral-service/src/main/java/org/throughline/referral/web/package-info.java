/** What every operation of this service has in common on the wire. */
@NullMarked
package org.throughline.referral.web;

import org.jspecify.annotations.NullMarked;
