package org.throughline.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.throughline.e2e.people.World;
import org.throughline.e2e.stack.Throughline;

/** One installation for all test classes: started when the first needs it, ended after the last. */
final class SharedThroughline implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(SharedThroughline.class);

    /** Ended by JUnit together with the store that it is in. */
    private record Shared(Throughline throughline) implements AutoCloseable {
        @Override
        public void close() {
            throughline.end();
        }
    }

    private static Throughline shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Shared.class, absent -> new Shared(Throughline.onFreshData()), Shared.class)
                .throughline();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Throughline.class || type == World.class;
    }

    /** Whoever wants to meet people needs it serving. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Throughline shared = shared(context);
        if (parameter.getParameter().getType() == Throughline.class) {
            return shared;
        }
        shared.ensureServing();
        return new World(shared);
    }
}
