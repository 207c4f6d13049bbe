/** consent-service's file of rights holders, and its signings, as they are called. */
@NullMarked
package org.throughline.referral.family.client;

import org.jspecify.annotations.NullMarked;
