/** partner-directory-service as it is called. */
@NullMarked
package org.throughline.referral.partner.client;

import org.jspecify.annotations.NullMarked;
