package org.throughline.outcomes.projection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.outcomes.documents.Collections;
import org.throughline.outcomes.documents.SystemDocument;

/** Which generation is read; read anew each time, because any replica may have switched it. */
@ApplicationScoped
public class Generations {
    private final Collections collections;
    private final SystemDocument document;
    private final Ids ids;

    public Generations(Collections collections, Ids ids) {
        this.collections = collections;
        this.document = collections.system("generations");
        this.ids = ids;
    }

    public Uni<Generation> current() {
        return state().map(state -> Generation.of(collections, state.current()));
    }

    /** The state; made at the first question. */
    public Uni<GenerationState> state() {
        return document.read()
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(GenerationState.of(found.get()))
                        : replace(GenerationState.begin(ids.next().toString())).chain(this::state));
    }

    /** Begins a rebuild; one that is under way goes on. Fails with 409 when somebody else changed the state at the same time. */
    public Uni<GenerationState> rebuild() {
        return state().chain(state -> state.building() != null
                ? Uni.createFrom().item(state)
                : replace(state.build()).chain(replaced -> replaced ? state() : conflict()));
    }

    /** False when somebody else was faster. */
    Uni<Boolean> replace(GenerationState next) {
        return document.replace(next.version(), next.content());
    }

    private static Uni<GenerationState> conflict() {
        return Uni.createFrom()
                .failure(new ProblemException(KitProblem.CONFLICT, "Try again shortly.").retryAfterSeconds(1));
    }
}
