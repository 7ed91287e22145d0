package dev.parallax.testing;

import dev.parallax.testing.java.GilChoice;
import dev.parallax.testing.java.PortProcess;

import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** Runs a template of Java alone once for each GIL, and hands that to its parameters. */
final class GilExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return !AnnotationSupport.isAnnotated(context.getTestMethod(), ParityTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        String name = context.getDisplayName();
        return Gils.of(context.getRequiredTestClass(), context.getRequiredTestMethod()).stream()
                .map(gil -> new Under(name, gil));
    }

    private record Under(String name, GilChoice gil) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return name + Gils.suffix(gil);
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Running(gil));
        }
    }

    /** The test's thread is the main thread of one interpreter for the length of the test. */
    record Running(GilChoice gil) implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return PortProcess.supplies(parameter.getParameter().getType());
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(Session.NAMESPACE)
                    .getOrComputeIfAbsent(
                            PortProcess.class,
                            key -> new PortProcess(gil, new PrintStream(System.out, true)),
                            PortProcess.class)
                    .supply(parameter.getParameter().getType());
        }
    }
}
