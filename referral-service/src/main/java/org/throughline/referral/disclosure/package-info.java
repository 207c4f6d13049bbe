/** Permission to disclose, asked of consent-service at the moment of disclosure. */
@NullMarked
package org.throughline.referral.disclosure;

import org.jspecify.annotations.NullMarked;
