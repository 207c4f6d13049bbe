/** The inbox in PostgreSQL. */
@NullMarked
package org.throughline.referral.inbox.store;

import org.jspecify.annotations.NullMarked;
