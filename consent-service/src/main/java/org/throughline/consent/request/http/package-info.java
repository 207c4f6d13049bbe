/** Requests of families over HTTP. */
@NullMarked
package org.throughline.consent.request.http;

import org.jspecify.annotations.NullMarked;
