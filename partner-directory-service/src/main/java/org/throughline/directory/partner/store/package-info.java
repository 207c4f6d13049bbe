/** Partners as the directory's rows tell of them. */
@NullMarked
package org.throughline.directory.partner.store;

import org.jspecify.annotations.NullMarked;
