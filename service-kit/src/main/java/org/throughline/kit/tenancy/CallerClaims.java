package org.throughline.kit.tenancy;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** Reads a {@link Caller} out of a verified token; anything contradictory or malformed is refused. */
final class CallerClaims {

    private final JsonWebToken token;
    private final Set<Role> roles;

    CallerClaims(JsonWebToken token, Collection<String> roles) {
        this.token = token;
        this.roles =
                roles.stream().map(Role::ofClaim).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** @param namedTenant what {@code Throughline-Tenant} says; only the role {@code service} may name one */
    Caller caller(@Nullable String namedTenant) {
        TenantId tenant = tenant(namedTenant);
        OrganizationId organization =
                id("organization").map(OrganizationId::new).orElse(null);
        if (tenant != null && organization != null) {
            throw refused();
        }
        return new Caller(
                new PersonId(text("sub").orElseThrow(CallerClaims::refused)),
                text("azp").orElseThrow(CallerClaims::refused),
                tenant,
                organization,
                text("integrator").orElse(null),
                roles,
                texts("schools"));
    }

    private @Nullable TenantId tenant(@Nullable String named) {
        Optional<UUID> claimed = id("tenant");
        if (!roles.contains(Role.SERVICE)) {
            return claimed.map(TenantId::new).orElse(null);
        }
        if (claimed.isPresent()) {
            throw refused();
        }
        return named == null ? null : new TenantId(uuid(named));
    }

    private Optional<UUID> id(String claim) {
        return text(claim).map(CallerClaims::uuid);
    }

    private Optional<String> text(String claim) {
        Object value = token.getClaim(claim);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(plain(value)).filter(text -> !text.isBlank());
    }

    private Set<String> texts(String claim) {
        Object value = token.getClaim(claim);
        if (value instanceof Collection<?> several) {
            return several.stream().map(CallerClaims::plain).collect(Collectors.toUnmodifiableSet());
        }
        return value == null ? Set.of() : Set.of(plain(value));
    }

    private static String plain(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    KitProblem.FORBIDDEN, "The caller's tenant or organization is not an id.", malformed);
        }
    }

    private static ProblemException refused() {
        return new ProblemException(KitProblem.FORBIDDEN, "The token's claims contradict each other.");
    }
}
