/** What people must have learnt and shown before student data is shown to them, and whether they have. */
@NullMarked
package org.throughline.directory.training;

import org.jspecify.annotations.NullMarked;
