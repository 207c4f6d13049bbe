/** Signings over HTTP, for services. */
@NullMarked
package org.throughline.consent.signing.http;

import org.jspecify.annotations.NullMarked;
