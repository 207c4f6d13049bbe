/** consent-service's decisions as they are called. */
@NullMarked
package org.throughline.referral.disclosure.client;

import org.jspecify.annotations.NullMarked;
