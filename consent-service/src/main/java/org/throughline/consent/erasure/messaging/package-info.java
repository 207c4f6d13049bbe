/** What referral.v1 tells of students who were erased. */
@NullMarked
package org.throughline.consent.erasure.messaging;

import org.jspecify.annotations.NullMarked;
