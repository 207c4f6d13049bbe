/** Rules of a district over HTTP. */
@NullMarked
package org.throughline.consent.rule.http;

import org.jspecify.annotations.NullMarked;
