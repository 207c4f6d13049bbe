/** Assessments, and what the directory offers for each need, in PostgreSQL. */
@NullMarked
package org.throughline.directory.assessment.store;

import org.jspecify.annotations.NullMarked;
