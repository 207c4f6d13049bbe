/** What a district asks of agreements, in PostgreSQL. Agreements themselves lie in a register. */
@NullMarked
package org.throughline.directory.agreement.store;

import org.jspecify.annotations.NullMarked;
