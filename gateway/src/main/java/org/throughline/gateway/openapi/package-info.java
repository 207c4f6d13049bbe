/** One API document out of the services' own: {@link org.throughline.gateway.openapi.MergedDocument} is the rule, the rest fetches and serves. */
@NullMarked
package org.throughline.gateway.openapi;

import org.jspecify.annotations.NullMarked;
