/** partner-directory-service as it is asked about forms and papers. */
@NullMarked
package org.throughline.referral.intake.client;

import org.jspecify.annotations.NullMarked;
