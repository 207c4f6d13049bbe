/** The disclosure log over HTTP, for the district's auditor. */
@NullMarked
package org.throughline.consent.disclosure.http;

import org.jspecify.annotations.NullMarked;
