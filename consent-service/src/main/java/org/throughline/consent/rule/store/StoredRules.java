package org.throughline.consent.rule.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.rule.RuleEntry;
import org.throughline.consent.rule.RuleEntry.Source;
import org.throughline.consent.rule.RuleTopic;
import org.throughline.consent.rule.RuleValue;
import org.throughline.consent.rule.Rules;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;

/** Keeps the entries in the order of their time-ordered ids. */
@ApplicationScoped
class StoredRules implements Rules {
    private static final String SELECT =
            """
            select topic, min_age, maturity_finding, code, citation, reviewer, cast(first_day as text),
                cast(last_day as text), longest
            from rule_entry where tenant = $1 order by id""";

    private static final String INSERT =
            """
            insert into rule_entry (tenant, id, topic, min_age, maturity_finding, code, citation, reviewer, first_day,
                last_day, author, entered_at, longest)
            values (:tenant, :id, :topic, cast(cast(:minAge as text) as integer), :maturity, cast(:code as text),
                :citation, :reviewer, :first, cast(cast(:last as text) as date), :author, :now, cast(:longest as text))""";

    private final Ids ids;
    private final Clock clock;

    StoredRules(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<RuleBook> of(Mutiny.Session session, TenantId tenant) {
        return PlainRows.of(session, SELECT, tenant.value())
                .map(rows -> new RuleBook(rows.stream().map(StoredRules::entry).toList()));
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, RuleEntry entry, String author) {
        RuleValue value = entry.value();
        Source source = entry.source();
        return session.createNativeQuery(INSERT)
                .setParameter("tenant", tenant.value())
                .setParameter("id", ids.next())
                .setParameter("topic", entry.topic().name())
                .setParameter("minAge", text(value.minAge()))
                .setParameter("maturity", value.maturityFinding())
                .setParameter("code", value.code())
                .setParameter("citation", source.citation())
                .setParameter("reviewer", source.reviewer())
                .setParameter("first", source.from())
                .setParameter("last", text(source.until()))
                .setParameter("author", author)
                .setParameter("now", clock.instant())
                .setParameter("longest", text(value.longest()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static RuleEntry entry(@Nullable Object[] row) {
        Integer minAge = row[1] == null ? null : ((Number) row[1]).intValue();
        String until = (String) row[7];
        return new RuleEntry(
                RuleTopic.valueOf(string(row[0])),
                new RuleValue(minAge, Boolean.TRUE.equals(row[2]), (String) row[3], longest(row[8])),
                new Source(
                        string(row[4]),
                        string(row[5]),
                        LocalDate.parse(string(row[6])),
                        until == null ? null : LocalDate.parse(until)));
    }

    private static @Nullable Period longest(@Nullable Object text) {
        return text == null ? null : Period.parse((String) text);
    }

    private static String string(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }
}
