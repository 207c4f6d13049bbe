/** What consent.v1 says of releases; contracts/events has the schemas. */
@NullMarked
package org.throughline.consent.release.messaging;

import org.jspecify.annotations.NullMarked;
