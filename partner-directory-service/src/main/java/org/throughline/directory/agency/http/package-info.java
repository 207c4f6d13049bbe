/** Proposing, verifying and linking agencies. */
@NullMarked
package org.throughline.directory.agency.http;

import org.jspecify.annotations.NullMarked;
