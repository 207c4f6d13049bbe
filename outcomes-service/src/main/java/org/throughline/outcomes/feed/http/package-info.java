/** The feed over HTTP. */
@NullMarked
package org.throughline.outcomes.feed.http;

import org.jspecify.annotations.NullMarked;
