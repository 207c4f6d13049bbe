package org.throughline.contract;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The operations of a service, those of the kit included, by whether they bear a mark: a new one is noticed that nobody thought about. */
public final class Operations {

    private static final String KIT = "org.throughline.kit";
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final String CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    private final Set<JavaMethod> all;
    private final Class<? extends Annotation> mark;

    private Operations(Set<JavaMethod> all, Class<? extends Annotation> mark) {
        this.all = all;
        this.mark = mark;
    }

    /** Of the service whose classes are below a package. */
    public static Operations of(String service, Class<? extends Annotation> mark) {
        return new Operations(all(service), mark);
    }

    /** Those of such a service. */
    static Set<JavaMethod> all(String service) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(service, KIT);
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HTTP_METHOD))
                .filter(method -> !method.getOwner().isAnnotatedWith(CLIENT))
                .collect(Collectors.toSet());
    }

    /** Such as {@code ReleaseResource.read}. */
    public Set<String> marked() {
        return names(this::isMarked);
    }

    /** The others. */
    public Set<String> unmarked() {
        return names(operation -> !isMarked(operation));
    }

    private boolean isMarked(JavaMethod operation) {
        return operation.isAnnotatedWith(mark) || operation.getOwner().isAnnotatedWith(mark);
    }

    private Set<String> names(Predicate<JavaMethod> some) {
        return all.stream()
                .filter(some)
                .map(operation -> operation.getOwner().getSimpleName() + "." + operation.getName())
                .collect(Collectors.toSet());
    }
}
