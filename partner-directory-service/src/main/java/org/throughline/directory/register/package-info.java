/**
 * Records that a district keeps and that are read and written whole: an agreement, a meeting, a member of staff. Each kind
 * says its table, what it is found by, and which fact tells of a change; writing once, guarding the version, telling and
 * paging are the same for all.
 */
@NullMarked
package org.throughline.directory.register;

import org.jspecify.annotations.NullMarked;
