/** The district's roster, read from OneRoster CSV packages and a sheet of guardians. */
@NullMarked
package org.throughline.referral.roster;

import org.jspecify.annotations.NullMarked;
