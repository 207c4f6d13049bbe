/** What has left, what was asked for, what was refused: an append-only log whose every change is found. */
@NullMarked
package org.throughline.consent.disclosure;

import org.jspecify.annotations.NullMarked;
