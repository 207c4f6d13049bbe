package org.throughline.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The problems that a service has besides those of the kit. */
final class Problems {

    private static final String PROBLEM = "org.throughline.kit.problem.Problem";

    private Problems() {}

    /** The names of the rows of a service's enums, those of the service whose classes are below a package. */
    static Set<String> of(String service) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(service).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(PROBLEM))
                        .flatMap(Problems::rows)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> rows(JavaClass promises) {
        return promises.getFields().stream()
                .filter(field -> field.getRawType().equals(promises))
                .map(field -> field.getName());
    }
}
