package dev.parallax.testing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs a class once for each side. */
final class BackendExtension implements ClassTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestClass(), BackendTest.class);
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        BackendTest declared =
                AnnotationSupport.findAnnotation(test, BackendTest.class).orElseThrow();
        List<Binds> bindings = AnnotationSupport.findRepeatableAnnotations(test, Binds.class);
        bindings.forEach(binding -> check(test, binding));
        Duration limit = Duration.ofMillis(declared.limit());
        return Arrays.stream(declared.value())
                .distinct()
                .map(side -> new OnSide(new Bindings(test, side, bindings, limit)));
    }

    private static void check(Class<?> test, Binds binding) {
        if (!binding.type().isInterface()) {
            throw new ExtensionConfigurationException(
                    test.getSimpleName()
                            + ": @Binds(type = "
                            + binding.type().getSimpleName()
                            + ".class) is no interface; name the one that both sides share");
        }
        if (!binding.type().isAssignableFrom(binding.java())) {
            throw new ExtensionConfigurationException(
                    test.getSimpleName()
                            + ": @Binds: "
                            + binding.java().getSimpleName()
                            + " does not implement "
                            + binding.type().getSimpleName());
        }
    }

    private record OnSide(Bindings bindings) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return "on " + bindings.side().backend();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Presence(bindings.side()), new Bound(bindings));
        }
    }

    /** Aborts what would run on a side that isn't there. */
    private record Presence(Side side) implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            String missing = missing(context);
            if (missing != null) {
                throw new TestAbortedException(side.backend() + ": " + missing);
            }
        }

        @Nullable String missing(ExtensionContext context) {
            return Session.of(context).sides(context).missing().get(side);
        }
    }

    /** Hands out the bound objects, one of each for a test. */
    private record Bound(Bindings bindings) implements ParameterResolver {
        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(
                ExtensionContext root) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Side.class || bindings.of(type).isPresent();
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            if (type == Side.class) {
                return bindings.side();
            }
            if (new Presence(bindings.side()).missing(context) != null) {
                return absent(type); // a constructor's; the test is aborted before it starts
            }
            return context.getStore(Session.NAMESPACE)
                    .getOrComputeIfAbsent(
                            BoundObjects.class,
                            key -> new BoundObjects(bindings, context),
                            BoundObjects.class)
                    .get(bindings.of(type).orElseThrow());
        }

        private static Object absent(Class<?> type) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, given) -> {
                        throw new TestAbortedException("this side is missing");
                    });
        }
    }
}
