package org.throughline.training;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.throughline.kit.http.Refuses;

/**
 * An operation that answers a district's people with student data. Before it begins, the person's training is asked for:
 * 403 {@code TRAINING_REQUIRED} while something is lacking and the district's gate blocks, 404 where the directory does not know the
 * district, 503 where it does not answer. An agency's people pass, and must not be shown any by it; so do programs.
 */
@NameBinding
@Refuses({"TRAINING_REQUIRED", "NOT_FOUND", "DEPENDENCY_UNAVAILABLE"})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ShowsStudentData {}
