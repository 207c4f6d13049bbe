package org.throughline.directory.intake.form;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a form is called in a language.
 *
 * @param title null where it has none
 * @param description null where it has none
 */
public record FieldWords(@Nullable String title, @Nullable String description) {}
