/** The pages behind a link. */
@NullMarked
package org.throughline.referral.agencylink.http;

import org.jspecify.annotations.NullMarked;
