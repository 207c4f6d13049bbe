/** What a family gets on its request for a copy of what was disclosed (34 CFR 99.30(c)). */
@NullMarked
package org.throughline.consent.copy;

import org.jspecify.annotations.NullMarked;
