package org.throughline.directory.search.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.RowJson;
import org.throughline.directory.code.AskedCode;
import org.throughline.directory.code.CodeKind;
import org.throughline.directory.code.KnownCodes;

/** Codes in PostgreSQL, beside the listings that they are of: each is one reach into one index. */
@ApplicationScoped
class StoredCodes implements KnownCodes {

    private static final String OWN = "cast(nullif(current_setting('throughline.tenant', true), '') as uuid)";

    /** ?1 the codes. One after the other: how few they are the planner does not know. */
    static final String UNKNOWN =
            """
            select a.number from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as a(number integer, kind text, code text)
            where not exists (select from search_code c
                where c.tenant = %s and c.kind = a.kind and c.code = a.code offset 0)
            order by a.number"""
                    .formatted(OWN);

    /** ?1 the kinds. */
    static final String OF_KINDS =
            """
            select distinct c.kind, c.code from search_code c
            where c.tenant = %s
                and c.kind = any(array(select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))))
            order by c.kind, c.code limit 5000"""
                    .formatted(OWN);

    /** A row of the question. */
    record Numbered(int number, CodeKind kind, String code) {}

    @Override
    public Uni<List<AskedCode>> unknown(Mutiny.Session session, List<AskedCode> asked) {
        List<Numbered> numbered = IntStream.range(0, asked.size())
                .mapToObj(number -> new Numbered(
                        number, asked.get(number).kind(), asked.get(number).code()))
                .toList();
        return session.createNativeQuery(UNKNOWN, Integer.class)
                .setParameter(1, RowJson.write(numbered))
                .getResultList()
                .map(numbers -> numbers.stream().map(asked::get).toList());
    }

    @Override
    public Uni<Map<CodeKind, List<String>>> of(Mutiny.Session session, Set<CodeKind> kinds) {
        return session.createNativeQuery(OF_KINDS, Object[].class)
                .setParameter(1, RowJson.write(kinds))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> CodeKind.valueOf((String) row[0]),
                                Collectors.mapping(row -> (String) row[1], Collectors.toList()))));
    }
}
