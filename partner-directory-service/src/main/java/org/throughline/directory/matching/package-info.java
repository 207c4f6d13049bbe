/** Asks the directory for services and the rule which of them fit. */
@NullMarked
package org.throughline.directory.matching;

import org.jspecify.annotations.NullMarked;
