/** May exactly these items leave, to this recipient, for this purpose, now? The rule, its reasons, its obligations. */
@NullMarked
package org.throughline.consent.decision;

import org.jspecify.annotations.NullMarked;
