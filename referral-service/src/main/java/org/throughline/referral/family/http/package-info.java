/** Students over HTTP. */
@NullMarked
package org.throughline.referral.family.http;

import org.jspecify.annotations.NullMarked;
