package org.throughline.directory.code;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A code that services are asked for.
 *
 * @param pointer where in the request it stands
 */
public record AskedCode(CodeKind kind, String code, String pointer) {

    public AskedCode {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(code);
        Objects.requireNonNull(pointer);
    }

    /** The one that a request gives, if any. */
    public static Stream<AskedCode> one(CodeKind kind, @Nullable String code, String pointer) {
        return code == null ? Stream.empty() : Stream.of(new AskedCode(kind, code, pointer));
    }

    /** Those of a list, if any. */
    public static Stream<AskedCode> each(CodeKind kind, @Nullable List<String> codes, String pointer) {
        return codes == null
                ? Stream.empty()
                : IntStream.range(0, codes.size())
                        .mapToObj(index -> new AskedCode(kind, codes.get(index), pointer + "/" + index));
    }
}
