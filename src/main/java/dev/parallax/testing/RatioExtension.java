package dev.parallax.testing;

import dev.parallax.testing.java.GilChoice;

import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** Makes a node for each {@link Ratio} of a {@link RatioTest}. */
final class RatioExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), RatioTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        RatioTest test = AnnotationSupport.findAnnotation(method, RatioTest.class).orElseThrow();
        List<Ratio> bounds = AnnotationSupport.findRepeatableAnnotations(method, Ratio.class);
        if (bounds.isEmpty()) {
            throw wrong(method, "has no @Ratio: say for which side, and within which bounds");
        }
        return bounds.stream().map(bound -> new Node(test, checked(method, bound)));
    }

    private static Ratio checked(Method method, Ratio bound) {
        if (bound.atLeast() <= 0 && bound.atMost() == Double.POSITIVE_INFINITY) {
            throw wrong(method, "has a @Ratio without bounds: give atLeast or atMost");
        }
        if (bound.atLeast() > bound.atMost()) {
            throw wrong(method, "has a @Ratio whose atLeast is above its atMost");
        }
        try {
            GilChoice.of(bound.gil());
        } catch (IllegalArgumentException e) {
            throw wrong(method, "has a @Ratio: " + e.getMessage());
        }
        return bound;
    }

    private static ExtensionConfigurationException wrong(Method method, String problem) {
        return new ExtensionConfigurationException(
                method.getDeclaringClass().getSimpleName()
                        + "."
                        + method.getName()
                        + " "
                        + problem);
    }

    private record Node(RatioTest test, Ratio bound) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return Bounds.of(bound).title(test);
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Measuring(test, bound));
        }
    }

    private record Measuring(RatioTest test, Ratio bound) implements InvocationInterceptor {
        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> called,
                ExtensionContext context)
                throws Throwable {
            Home home = Home.of(context);
            Clocked side =
                    new Clocked(
                            new Stand(context, home).timed(bound.side(), GilChoice.of(bound.gil())),
                            home.limit());
            String figures = new Measurement(test, Bounds.of(bound), side).passed();
            context.publishReportEntry("parallax.ratio", figures);
            invocation.proceed();
        }
    }
}
