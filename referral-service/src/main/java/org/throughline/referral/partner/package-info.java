/** The services of partners, as partner-directory-service tells of them. */
@NullMarked
package org.throughline.referral.partner;

import org.jspecify.annotations.NullMarked;
