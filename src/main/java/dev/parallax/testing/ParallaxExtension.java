package dev.parallax.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

import java.util.OptionalLong;
import java.util.stream.Stream;

/** Makes the nodes of {@link ParityTest}s, and a {@link Parity} for tests that ask for one. */
final class ParallaxExtension implements TestTemplateInvocationContextProvider, ParameterResolver {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), ParityTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        Home home = Home.of(context);
        OptionalLong seed =
                context.getConfigurationParameter("parallax.seed")
                        .map(text -> OptionalLong.of(Long.parseLong(text)))
                        .orElse(OptionalLong.empty());
        Plan plan = new Plan(home, context.getRequiredTestMethod(), seed);
        return plan.nodes().stream().map(node -> new ParityInvocation(home, plan, node));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Parity.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Parity(new Stand(context, Home.of(context)));
    }
}
