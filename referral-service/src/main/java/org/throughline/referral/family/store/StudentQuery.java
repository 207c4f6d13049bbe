package org.throughline.referral.family.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.family.StudentSearch;

/**
 * A search for students. Only comparisons of the index's own order are used: they work under row-level security, where
 * patterns would read the whole table.
 */
record StudentQuery(TenantId tenant, SchoolScope scope, StudentSearch search, PageRequest page) {

    private static final String WHERE =
            """
            and (?2 = '' or s.sourced_id = ?2) and (?3 = '' or s.school = ?3)
            and s.name_key >= ?4 and s.name_key < ?5
            and (?6 or s.school in (?7))
            and (s.name_key > ?8 or (s.name_key = ?8 and cast(s.id as text) > ?9))
            order by s.name_key, s.id limit ?10""";
    private static final char LAST = '\uFFFF';
    private static final char SEPARATOR = '\n';

    Uni<List<Object[]>> run(Mutiny.Session session, String select) {
        String prefix = search.prefix().orElse("");
        String position = page.position().orElse("" + SEPARATOR);
        int end = position.lastIndexOf(SEPARATOR);
        return session.createNativeQuery(select + WHERE, Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, search.sourcedId().orElse(""))
                .setParameter(3, search.school().orElse(""))
                .setParameter(4, prefix)
                .setParameter(5, prefix + LAST)
                .setParameter(6, scope.all())
                .setParameter(7, scope.schools().isEmpty() ? List.of("") : List.copyOf(scope.schools()))
                .setParameter(8, position.substring(0, end))
                .setParameter(9, position.substring(end + 1))
                .setParameter(10, page.rows())
                .getResultList();
    }
}
