/** Funding sources, and the matrix of what they pay for. */
@NullMarked
package org.throughline.directory.funding.http;

import org.jspecify.annotations.NullMarked;
