/** Facts, forms and papers over HTTP. */
@NullMarked
package org.throughline.referral.intake.http;

import org.jspecify.annotations.NullMarked;
