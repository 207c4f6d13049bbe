/** What seals the log again and again. */
@NullMarked
package org.throughline.consent.disclosure.job;

import org.jspecify.annotations.NullMarked;
