/** What rosters say of schools, read from referral-service's topic. */
@NullMarked
package org.throughline.directory.school.messaging;

import org.jspecify.annotations.NullMarked;
