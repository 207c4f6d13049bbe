/**
 * One door to Throughline: tokens, limits, routes and forwarded headers; {@link org.throughline.gateway.Door} is the way through, {@link org.throughline.gateway.Route} the table.
 * No business rule and no database: what a caller may do is decided again by the service behind each route.
 */
@NullMarked
package org.throughline.gateway;

import org.jspecify.annotations.NullMarked;
