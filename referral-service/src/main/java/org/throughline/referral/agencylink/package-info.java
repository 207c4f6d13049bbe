/** The answer of an agency without an account: a signed link in a mail, plain pages, one answer. */
@NullMarked
package org.throughline.referral.agencylink;

import org.jspecify.annotations.NullMarked;
