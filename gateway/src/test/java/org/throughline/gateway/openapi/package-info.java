/** One document out of several. */
@NullMarked
package org.throughline.gateway.openapi;

import org.jspecify.annotations.NullMarked;
