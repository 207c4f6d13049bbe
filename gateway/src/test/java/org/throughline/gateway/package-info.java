/** The door as its callers see it: real requests, real tokens, real servers behind it. */
@NullMarked
package org.throughline.gateway;

import org.jspecify.annotations.NullMarked;
