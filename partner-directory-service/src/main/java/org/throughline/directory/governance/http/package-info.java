/** Leadership teams and their meetings. */
@NullMarked
package org.throughline.directory.governance.http;

import org.jspecify.annotations.NullMarked;
