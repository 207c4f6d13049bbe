/** Drafting, proposing, signing, following and ending agreements. */
@NullMarked
package org.throughline.directory.agreement.http;

import org.jspecify.annotations.NullMarked;
