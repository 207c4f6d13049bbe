package org.throughline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database cannot keep is refused where it comes in: every text of every request, found among the resources' own parameters. */
class PlainTextTest {

    /** PostgreSQL keeps every character but this one. */
    private static final String UNKEPT = "a\u0000b";

    /** It is read from right to left. */
    private static final String TURNED = "\u202eab";

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void noRequestTakesATextThatCannotBeKept() {
        Set<Class<?>> requests = requests();
        Set<String> taken = new TreeSet<>();
        requests.forEach(request -> taken.addAll(taken(request, UNKEPT)));

        assertThat(requests).hasSizeGreaterThan(40);
        assertThat(taken).isEmpty();
    }

    /** What is sought is shown to nobody, and a school is one that the roster has. */
    @Test
    void noRequestTakesATextThatIsReadOtherwiseThanItIsWritten() {
        Set<String> taken = new TreeSet<>();
        requests().forEach(request -> taken.addAll(taken(request, TURNED)));

        assertThat(taken).containsExactly("CountDocument.school", "SearchRequest.text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"})
    void whatTurnsTheDirectionOfWritingIsRefused(String mark) {
        assertThat("a" + mark + "b")
                .doesNotMatch(PlainText.PATTERN)
                .doesNotMatch(PlainText.LINES)
                .doesNotMatch(PlainText.VISIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"می\u200cخواهم", "क\u094d\u200dष", "נועה\u200f!", "\u200eA", "\ud83d\udc69\u200d\ud83c\udfeb"})
    void whatScriptsNeedIsKept(String text) {
        assertThat(text).matches(PlainText.PATTERN).matches(PlainText.LINES).matches(PlainText.VISIBLE);
    }

    /** The check above finds what it looks for. */
    @Test
    void aRequestThatWouldTakeOneIsFound() {
        record Careless(String text, List<String> texts, Map<String, String> named, List<Careless> unread) {}

        assertThat(taken(Careless.class, UNKEPT))
                .containsExactlyInAnyOrder(
                        "Careless.text", "Careless.texts", "Careless.named", "Careless.unread is not validated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u200b",
                "\u2003\u200d",
                "\ufeff",
                "\u3164",
                "\u2060 \u00ad",
                "a\u0000",
                "a\n"
            })
    void aNameHasSomethingToSee(String name) {
        assertThat(name).doesNotMatch(PlainText.VISIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R", " R. Clinician ", "Nguyễn Thị Ánh", "李", "נועה", "क\u094d\u200dष", "O\u2019Neil"})
    void namesOfTheWorldAreSeen(String name) {
        assertThat(name).matches(PlainText.VISIBLE);
    }

    private Set<String> taken(Class<?> request, String text) {
        return Arrays.stream(request.getRecordComponents())
                .flatMap(part -> Stream.concat(takenBy(request, part, text), unvalidated(request, part)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<String> takenBy(Class<?> request, RecordComponent part, String text) {
        return values(part.getGenericType(), text)
                .filter(value ->
                        validator.validateValue(request, part.getName(), value).isEmpty())
                .map(value -> request.getSimpleName() + "." + part.getName())
                .distinct();
    }

    /** The text where a value of this type has one; none where it has none. */
    private static Stream<Object> values(Type type, String text) {
        if (type == String.class) {
            return Stream.of(text);
        }
        if (!(type instanceof ParameterizedType generic)) {
            return Stream.empty();
        }
        Type[] parts = generic.getActualTypeArguments();
        Class<?> raw = (Class<?>) generic.getRawType();
        if (List.class.isAssignableFrom(raw)) {
            return values(parts[0], text).map(List::of);
        }
        if (Set.class.isAssignableFrom(raw)) {
            return values(parts[0], text).map(Set::of);
        }
        return raw == Map.class && parts[1] == String.class ? Stream.of(Map.of("en", text)) : Stream.empty();
    }

    /** A part that is a record is looked into only where it says so. */
    private static Stream<String> unvalidated(Class<?> request, RecordComponent part) {
        return records(part.getAnnotatedType())
                .filter(nested -> !part.getAccessor().isAnnotationPresent(Valid.class)
                        && !nested.isAnnotationPresent(Valid.class))
                .filter(nested -> hasText((Class<?>) nested.getType()))
                .map(nested -> request.getSimpleName() + "." + part.getName() + " is not validated");
    }

    private static boolean hasText(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(
                        part -> values(part.getGenericType(), UNKEPT).findAny().isPresent());
    }

    private static Stream<AnnotatedType> records(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return Arrays.stream(generic.getAnnotatedActualTypeArguments()).flatMap(PlainTextTest::records);
        }
        return type.getType() instanceof Class<?> raw && raw.isRecord() ? Stream.of(type) : Stream.empty();
    }

    private static Set<Class<?>> requests() {
        Set<Class<?>> found = new LinkedHashSet<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.throughline.directory")
                        .stream()
                        .filter(type -> type.getSimpleName().endsWith("Resource"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(PlainTextTest::takesABody)
                        .flatMap(method -> Arrays.stream(method.getParameters()))
                        .map(Parameter::getType)
                        .filter(Class::isRecord)
                        .forEach(body -> gather(body, found));
        return found;
    }

    private static boolean takesABody(Method method) {
        return method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(PUT.class);
    }

    private static void gather(Class<?> request, Set<Class<?>> found) {
        if (found.add(request)) {
            Arrays.stream(request.getRecordComponents())
                    .flatMap(part -> records(part.getAnnotatedType()))
                    .forEach(nested -> gather((Class<?>) nested.getType(), found));
        }
    }
}
