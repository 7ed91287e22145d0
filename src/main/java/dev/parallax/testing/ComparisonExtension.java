package dev.parallax.testing;

import dev.parallax.manifest.Comparison;

import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the nodes of whole comparisons and scripts. */
final class ComparisonExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), ComparisonTest.class)
                || AnnotationSupport.isAnnotated(context.getTestMethod(), ScriptTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        ComparisonPlan plan = plan(context, method);
        ComparisonRuns runs =
                new ComparisonRuns(recorder(context, plan), OutputRewriting.of(method));
        // the store closes them when all nodes have run
        context.getStore(Session.NAMESPACE).put(ComparisonRuns.class, runs);
        List<OrderRule> orders = OrderRule.of(method);
        return plan.comparisons().stream()
                .flatMap(comparison -> nodes(comparison, orders))
                .map(node -> new OfRule(node, runs));
    }

    private static Stream<ComparisonNode> nodes(Comparison comparison, List<OrderRule> orders) {
        return Stream.concat(
                RuleNode.of(comparison).stream(),
                orders.stream().map(rule -> new OrderNode(comparison, rule)));
    }

    private static ComparisonPlan plan(ExtensionContext context, Method method) {
        Optional<ComparisonTest> whole =
                AnnotationSupport.findAnnotation(method, ComparisonTest.class);
        return whole.isPresent()
                ? ComparisonPlan.of(whole.get())
                : ComparisonPlan.of(
                        context,
                        AnnotationSupport.findAnnotation(method, ScriptTest.class).orElseThrow());
    }

    private static Recorder recorder(ExtensionContext context, ComparisonPlan plan) {
        Recorder own = context.getStore(Session.NAMESPACE).get(Recorder.KEY, Recorder.class);
        if (own != null) {
            return own;
        }
        try {
            return new RealRecorder(plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record OfRule(ComparisonNode node, ComparisonRuns runs)
            implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return node.shown();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Checking(node, runs));
        }
    }

    private record Checking(ComparisonNode node, ComparisonRuns runs)
            implements InvocationInterceptor {
        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> called,
                ExtensionContext context)
                throws Throwable {
            node.check(
                    runs.compared(node.comparison()),
                    (key, text) -> context.publishReportEntry("parallax." + key, text));
            invocation.proceed();
        }
    }
}
