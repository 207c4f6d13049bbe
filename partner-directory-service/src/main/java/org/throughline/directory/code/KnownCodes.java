package org.throughline.directory.code;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** The codes that services of the transaction's district have. */
public interface KnownCodes {

    /** Those of them that no service has. */
    Uni<List<AskedCode>> unknown(Mutiny.Session session, List<AskedCode> asked);

    /** Of each of the kinds; some thousands together at most. */
    Uni<Map<CodeKind, List<String>>> of(Mutiny.Session session, Set<CodeKind> kinds);
}
