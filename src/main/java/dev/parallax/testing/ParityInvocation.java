package dev.parallax.testing;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.java.PortProcess;
import dev.parallax.testing.parity.CaseLabel;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.List;

/** One node: its name, and what runs in place of the test method. */
record ParityInvocation(Home home, Plan plan, Node node) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocationIndex) {
        return node.shown();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new Blanks(), new Comparing(this));
    }

    /** Gives the parameters placeholders: the method is called by the comparison, if at all. */
    private static final class Blanks implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Answer.class
                    || PortProcess.supplies(parameter.getParameter().getType())
                    || JavaParameter.isValue(parameter.getParameter());
        }

        @Override
        public @Nullable Object resolveParameter(
                ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
        }
    }

    /** Compares; a body that is the Java side is skipped here, any other runs afterwards. */
    private record Comparing(ParityInvocation of) implements InvocationInterceptor {
        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> called,
                ExtensionContext context)
                throws Throwable {
            boolean byName = of.plan().byName();
            Stand stand = new Stand(context, of.home());
            Backend java =
                    byName
                            ? stand.javaByName(of.node().gil())
                            : new BodyBackend(
                                    called.getTarget().orElseThrow(),
                                    called.getExecutable(),
                                    called.getArguments().toArray(),
                                    of.node().gil());
            of.run(context, stand, java, called.getExecutable());
            if (byName) {
                invocation.proceed();
            } else {
                invocation.skip();
            }
        }
    }

    private void run(ExtensionContext context, Stand stand, Backend java, Method method) {
        ParityTest test = AnnotationSupport.findAnnotation(method, ParityTest.class).orElseThrow();
        String name = home.test().getSimpleName() + "#" + method.getName();
        CaseLabel label =
                new CaseLabel(
                        home.module().name(),
                        home.module().folder(),
                        "",
                        "",
                        "mvn test -Dtest=" + name);
        new NodeRunner(
                        stand.trial(ParityRules.of(test), java),
                        label,
                        name,
                        DeclaredDivergences.of(method),
                        Session.of(context).ledger(),
                        GilContrast.of(context),
                        (key, text) -> context.publishReportEntry("parallax." + key, text))
                .run(node);
    }
}
