/** What time does to what had to be kept. */
@NullMarked
package org.throughline.consent.erasure.job;

import org.jspecify.annotations.NullMarked;
