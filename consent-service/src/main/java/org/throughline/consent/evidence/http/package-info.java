/** Evidence over HTTP, for the district's people. */
@NullMarked
package org.throughline.consent.evidence.http;

import org.jspecify.annotations.NullMarked;
