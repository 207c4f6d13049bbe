package org.throughline.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.throughline.e2e.people.World;
import org.throughline.e2e.stack.Throughline;

/** One installation for all test classes: started when the first needs it, ended after the last. */
final class SharedThroughline implements ParameterResolver {

    /** Which of the installations that run side by side: the first unless a suite says otherwise. */
    static final String INSTALLATION = "throughline.e2e.installation";

    private static final Namespace OURS = Namespace.create(SharedThroughline.class);

    /** Ended by JUnit together with the store that it is in. */
    private record Shared(Throughline throughline) implements AutoCloseable {
        @Override
        public void close() {
            throughline.end();
        }
    }

    private static Throughline shared(ExtensionContext context) {
        int installation = context.getConfigurationParameter(INSTALLATION, Integer::valueOf)
                .orElse(1);
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(
                        Shared.class, absent -> new Shared(Throughline.onFreshData(installation)), Shared.class)
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
