/**
 * Forms as JSON Schema, and the check of answers against them: pure. A schema comes from outside, so only keywords are taken
 * that neither fetch anything nor cost more than the answers are long.
 */
@NullMarked
package org.throughline.directory.intake.form;

import org.jspecify.annotations.NullMarked;
