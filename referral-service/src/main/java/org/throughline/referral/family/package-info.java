/** Students, the adults who answer for them, and how these are reached. */
@NullMarked
package org.throughline.referral.family;

import org.jspecify.annotations.NullMarked;
