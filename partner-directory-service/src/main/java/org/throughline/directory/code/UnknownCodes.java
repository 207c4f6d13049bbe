package org.throughline.directory.code;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells, where nothing was found, which of the codes that were asked for no service of the district has. */
@ApplicationScoped
public class UnknownCodes {

    /** What is looked after of one request: more is no person's question. */
    private static final int MOST = 50;

    private final KnownCodes known;

    public UnknownCodes(KnownCodes known) {
        this.known = known;
    }

    /** Empty where something was found: then nothing is looked for. */
    public Uni<Optional<List<UnknownCode>>> unless(boolean found, Mutiny.Session session, List<AskedCode> asked) {
        return found
                ? Uni.createFrom().item(Optional.empty())
                : of(session, asked).map(Optional::of);
    }

    public Uni<List<UnknownCode>> of(Mutiny.Session session, List<AskedCode> asked) {
        return asked.isEmpty()
                ? Uni.createFrom().item(List.of())
                : known.unknown(session, asked.stream().limit(MOST).toList()).chain(unknown -> told(session, unknown));
    }

    private Uni<List<UnknownCode>> told(Mutiny.Session session, List<AskedCode> unknown) {
        return unknown.isEmpty()
                ? Uni.createFrom().item(List.of())
                : known.of(session, unknown.stream().map(AskedCode::kind).collect(Collectors.toSet()))
                        .map(codes -> told(unknown, codes));
    }

    private static List<UnknownCode> told(List<AskedCode> unknown, Map<CodeKind, List<String>> codes) {
        Map<CodeKind, SpelledCodes> spelled = new EnumMap<>(CodeKind.class);
        codes.forEach((kind, of) -> spelled.put(kind, SpelledCodes.of(of)));
        return unknown.stream()
                .map(asked -> new UnknownCode(
                        asked.pointer(),
                        Objects.requireNonNullElse(spelled.get(asked.kind()), SpelledCodes.NONE)
                                .nearest(asked.code())
                                .orElse(null)))
                .toList();
    }
}
