package org.throughline.kit.transaction;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads PostgreSQL's own catalogue for anything that would let one tenant reach another's rows. A service with a fault
 * is not ready, and a test of each service asserts that there is none.
 */
@ApplicationScoped
public class TenantIsolation {

    /** One row per fault, in words. The catalogue shows structure only, never a row of a table. */
    private static final String FAULTS =
            """
            with own as (
                select c.oid, c.relname as name, c.relkind as kind, c.reloptions as options, c.relowner as owner,
                    c.relrowsecurity and c.relforcerowsecurity as isolated
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relname <> 'flyway_schema_history'),
            keyed as (
                select i.indrelid, i.indexrelid::regclass::text as index_name, a.attname as first_column
                from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where i.indisunique)
            select name || ': row-level security is not enabled and forced' from own
                where kind in ('r', 'p') and not isolated
            union all
            select name || ': no policy names the tenant for reading and writing' from own
                where kind in ('r', 'p') and not exists (
                    select from pg_policy p where p.polrelid = own.oid and p.polcmd = '*'
                        and pg_get_expr(p.polqual, p.polrelid) like '%throughline.tenant%'
                        and pg_get_expr(p.polwithcheck, p.polrelid) like '%throughline.tenant%')
            union all
            select name || ': unique index ' || index_name || ' does not begin with the tenant'
                from own join keyed on indrelid = own.oid where first_column <> 'tenant'
            union all
            select name || ': foreign key ' || conname || ' does not begin with the tenant'
                from own join pg_constraint k on k.conrelid = own.oid and k.contype = 'f'
                join pg_attribute a on a.attrelid = own.oid and a.attnum = k.conkey[1] where a.attname <> 'tenant'
            union all
            select name || ': the view runs with the rights of its owner' from own
                where kind = 'v' and not coalesce(options @> array['security_invoker=true'], false)
            union all
            select name || ': a materialized view has no row-level security' from own where kind = 'm'
            union all
            select p.proname || ': a security-definer function' from pg_proc p
                join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'public' and p.prosecdef
            union all
            select current_user || ': the application''s role owns ' || name from own
                where pg_get_userbyid(owner) = current_user
            union all
            select rolname || ': the application''s role bypasses row-level security' from pg_roles
                where rolname = current_user and (rolsuper or rolbypassrls)""";

    private final Transactions transactions;
    private final Set<String> reviewed;

    public TenantIsolation(
            Transactions transactions,
            @ConfigProperty(name = "throughline.isolation.reviewed", defaultValue = "tenant") Set<String> reviewed) {
        this.transactions = transactions;
        this.reviewed = Set.copyOf(reviewed);
    }

    /** Faults of everything but the tables and functions that were reviewed by name. */
    public Uni<List<String>> faults() {
        return transactions
                .withoutTenant(TenantIsolation::read)
                .map(faults -> faults.stream().filter(this::isNotReviewed).collect(Collectors.toList()));
    }

    private boolean isNotReviewed(String fault) {
        return !reviewed.contains(fault.substring(0, fault.indexOf(':')));
    }

    private static Uni<List<String>> read(Mutiny.Session session) {
        return session.createNativeQuery(FAULTS, String.class).getResultList();
    }
}
