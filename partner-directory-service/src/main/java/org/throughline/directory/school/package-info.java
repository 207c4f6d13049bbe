/** Which schools a district has, so that a request names one of them. */
@NullMarked
package org.throughline.directory.school;

import org.jspecify.annotations.NullMarked;
