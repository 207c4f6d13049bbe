/** What referral-service tells about a student's rights. */
@NullMarked
package org.throughline.consent.subject.http;

import org.jspecify.annotations.NullMarked;
