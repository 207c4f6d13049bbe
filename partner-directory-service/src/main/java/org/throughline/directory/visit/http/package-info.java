/** Reading and setting the terms of visits. */
@NullMarked
package org.throughline.directory.visit.http;

import org.jspecify.annotations.NullMarked;
