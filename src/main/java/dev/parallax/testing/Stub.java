package dev.parallax.testing;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.Names;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stands for a Python object behind a Java interface.
 *
 * @param name the object's in its conversation, {@code ""} for the module
 */
record Stub(Bindings bindings, Binds binding, Conversation conversation, String name)
        implements InvocationHandler {
    private static final Conversions CONVERSIONS = Conversions.standard();

    Object proxy() {
        return Proxy.newProxyInstance(
                binding.type().getClassLoader(), new Class<?>[] {binding.type()}, this);
    }

    @Override
    public @Nullable Object invoke(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, given);
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, given);
        }
        Optional<Binds> bound = bindings.of(method.getReturnType());
        String keep = bound.isPresent() ? conversation.nextName() : "";
        Ending ending = conversation.take(step(method, given, keep));
        if (ending instanceof Ending.Raised raised) {
            throw PythonErrors.of(
                    raised, List.of(method.getExceptionTypes()), List.of(binding.raises()));
        }
        PyValue value = ((Ending.Returned) ending).value();
        return bound.isPresent() && !(value instanceof PyValue.None)
                ? new Stub(bindings, bound.get(), conversation, keep).proxy()
                : result(method, value);
    }

    private @Nullable Object result(Method method, PyValue value) {
        if (method.getReturnType() == void.class) {
            return null;
        }
        try {
            return CONVERSIONS.toJava(value, method.getGenericReturnType());
        } catch (Conversions.Mismatch e) {
            throw new AssertionError(
                    conversation.side() + ": " + method.getName() + " returned " + e.getMessage(),
                    e);
        }
    }

    private Step step(Method method, @Nullable Object[] given, String keep) {
        String member = Names.snake(method.getName());
        if (given.length == 1 && member.startsWith("set_") && !name.isEmpty()) {
            return new Step.Set(name, member.substring(4), CONVERSIONS.fromJava(given[0]), keep);
        }
        if (List.of(binding.attributes()).contains(method.getName())) {
            return new Step.Get(name, member, keep);
        }
        Arguments arguments = arguments(given);
        return name.isEmpty()
                ? new Step.Call(member, arguments, keep)
                : new Step.Invoke(name, member, arguments, keep);
    }

    private Arguments arguments(@Nullable Object[] given) {
        List<Argument> all = new ArrayList<>();
        for (Object argument : given) {
            all.add(argument(argument));
        }
        return new Arguments(all, Map.of());
    }

    private Argument argument(@Nullable Object argument) {
        if (argument == null || !Proxy.isProxyClass(argument.getClass())) {
            return new Argument.Given(CONVERSIONS.fromJava(argument));
        }
        if (Proxy.getInvocationHandler(argument) instanceof Stub other
                && other.conversation == conversation) {
            return new Argument.Kept(other.name);
        }
        throw conversation.broken("an object of another Python file can't be handed over");
    }

    @SuppressWarnings("ReferenceEquality") // a proxy is equal to itself alone
    private Object ofObject(Object proxy, Method method, @Nullable Object[] given) {
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> binding.type().getSimpleName() + " on " + conversation.side();
        };
    }
}
