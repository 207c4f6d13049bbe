/** Lets districts' records of service follow what agencies say of their people. */
@NullMarked
package org.throughline.directory.staff.job;

import org.jspecify.annotations.NullMarked;
