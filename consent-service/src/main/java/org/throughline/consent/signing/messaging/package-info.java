/** Ways of a message to a person, other than mail. */
@NullMarked
package org.throughline.consent.signing.messaging;

import org.jspecify.annotations.NullMarked;
