/** Settings, with a sealed address, and what was reminded of, in PostgreSQL. */
@NullMarked
package org.throughline.directory.reminder.store;

import org.jspecify.annotations.NullMarked;
