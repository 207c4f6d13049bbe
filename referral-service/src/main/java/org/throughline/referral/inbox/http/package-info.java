/** The inbox over HTTP. */
@NullMarked
package org.throughline.referral.inbox.http;

import org.jspecify.annotations.NullMarked;
