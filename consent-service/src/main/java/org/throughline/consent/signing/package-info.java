/** How a family says yes or no: a link, a one-time code, a page in its language, and the evidence of it (99.30(d)). */
@NullMarked
package org.throughline.consent.signing;

import org.jspecify.annotations.NullMarked;
