/** What tables of settings have in common, for the stores of those who have such a table. */
@NullMarked
package org.throughline.directory.settings.store;

import org.jspecify.annotations.NullMarked;
