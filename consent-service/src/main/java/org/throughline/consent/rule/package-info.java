/** What a state or the district itself rules, as dated entries with citation and reviewer; what is not there is not assumed. */
@NullMarked
package org.throughline.consent.rule;

import org.jspecify.annotations.NullMarked;
