/** On what terms a service comes to schools: for how many students, on which days, and what room it needs. */
@NullMarked
package org.throughline.directory.visit;

import org.jspecify.annotations.NullMarked;
