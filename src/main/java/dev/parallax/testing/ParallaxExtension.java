package dev.parallax.testing;

import dev.parallax.testing.java.GilChoice;
import dev.parallax.testing.java.PortProcess;
import dev.parallax.testing.value.Names;

import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

import java.lang.reflect.Parameter;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the nodes of {@link ParityTest}s, and hands tests what else they ask for. */
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
        return Set.of(Parity.class, PyModule.class, PyFunction.class)
                        .contains(parameter.getParameter().getType())
                || (PortProcess.supplies(parameter.getParameter().getType()) && isPlain(context));
    }

    /** Says whether no template hands out the GIL: then it is the class's, or on. */
    private static boolean isPlain(ExtensionContext context) {
        return !AnnotationSupport.isAnnotated(context.getTestMethod(), TestTemplate.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (PortProcess.supplies(type)) {
            return new GilExtension.Running(GilChoice.ON).resolveParameter(parameter, context);
        }
        Stand stand = new Stand(context, Home.of(context));
        if (type == PyModule.class) {
            return stand.module();
        }
        return type == PyFunction.class
                ? stand.module().fn(function(parameter))
                : new Parity(stand);
    }

    private static String function(ParameterContext parameter) {
        return parameter
                .findAnnotation(PyFunction.Named.class)
                .map(PyFunction.Named::value)
                .orElseGet(() -> byName(parameter.getParameter()));
    }

    private static String byName(Parameter parameter) {
        if (!parameter.isNamePresent()) {
            throw new ParameterResolutionException(
                    "a PyFunction is found by its parameter's name: compile with -parameters, or"
                            + " write @PyFunction.Named");
        }
        return Names.snake(parameter.getName());
    }
}
