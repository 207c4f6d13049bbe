/** The page that a family sees: plain HTML, in its language, without JavaScript. */
@NullMarked
package org.throughline.consent.signing.page;

import org.jspecify.annotations.NullMarked;
