package org.throughline.training;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that answers a district's people with student data. Before it begins, the person's training is asked for:
 * 403 {@code TRAINING_REQUIRED} while something is lacking and the district's gate blocks. An agency's people pass, and
 * must not be shown any by it; so do programs.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ShowsStudentData {}
