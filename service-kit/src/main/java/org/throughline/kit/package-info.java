/**
 * Plumbing that several services need and no business person would notice.
 *
 * <p>Nothing here knows a domain word, an event payload, or a client of one of our services.
 */
@NullMarked
package org.throughline.kit;

import org.jspecify.annotations.NullMarked;
