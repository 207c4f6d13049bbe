/** What time does to open signings. */
@NullMarked
package org.throughline.consent.signing.job;

import org.jspecify.annotations.NullMarked;
