/** The people who serve at partners and in school-run groups: what they do, how many students they have, and when they leave. */
@NullMarked
package org.throughline.directory.staff;

import org.jspecify.annotations.NullMarked;
