/** What families may ask of their records, and by when they are answered. */
@NullMarked
package org.throughline.consent.request;

import org.jspecify.annotations.NullMarked;
