package org.throughline.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** For a story in steps: after a step that failed the others are not tried, since nothing they stand on is there. */
final class StepByStep implements TestExecutionExceptionHandler, ExecutionCondition {

    private static final Namespace OURS = Namespace.create(StepByStep.class);
    private static final String FAILED = "failed";

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        store(context).put(FAILED, context.getDisplayName());
        throw failure;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            return ConditionEvaluationResult.enabled("a story");
        }
        String failed = store(context).get(FAILED, String.class);
        return failed == null
                ? ConditionEvaluationResult.enabled("the story goes on")
                : ConditionEvaluationResult.disabled("the story broke off: " + failed);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        ExtensionContext ofClass = context.getParent().orElseThrow();
        return ofClass.getStore(OURS);
    }
}
