/** Releases over HTTP. */
@NullMarked
package org.throughline.consent.release.http;

import org.jspecify.annotations.NullMarked;
