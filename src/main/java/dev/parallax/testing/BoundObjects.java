package dev.parallax.testing;

import dev.parallax.testing.backend.LiveBackend;
import dev.parallax.testing.value.CallArguments;
import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyLiteral;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One test's bound objects; those of one Python file can be handed to each other. */
final class BoundObjects implements AutoCloseable {
    private final Bindings bindings;
    private final ExtensionContext context;
    private final Sides sides;
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Map<ModuleFile, Conversation> conversations = new HashMap<>();

    BoundObjects(Bindings bindings, ExtensionContext context) {
        this.bindings = bindings;
        this.context = context;
        sides = Session.of(context).sides(context);
    }

    synchronized Object get(Binds binding) {
        Object known = made.get(binding.type());
        if (known == null) {
            known = bindings.side() == Side.JAVA ? java(binding) : python(binding);
            made.put(binding.type(), known);
        }
        return known;
    }

    private Object python(Binds binding) {
        ModuleFile file = bindings.file(binding, context);
        Conversation conversation = conversations.computeIfAbsent(file, this::conversation);
        String type = Bindings.className(binding);
        String name = type.isEmpty() ? "" : conversation.make(type, binding.args());
        return new Stub(bindings, binding, conversation, name).proxy();
    }

    private Conversation conversation(ModuleFile file) {
        LiveBackend backend = sides.python(file, Set.of(bindings.side())).getFirst();
        return new Conversation(file, backend, bindings.limit());
    }

    /** Ends the sessions; the test's store calls it. */
    @Override
    public synchronized void close() {
        conversations.values().forEach(Conversation::close);
    }

    private static Object java(Binds binding) {
        List<PyValue> given = arguments(binding).positional();
        Constructor<?> constructor =
                Arrays.stream(binding.java().getDeclaredConstructors())
                        .filter(c -> c.getParameterCount() == given.size())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new ExtensionConfigurationException(
                                                "@Binds: "
                                                        + binding.java().getSimpleName()
                                                        + " has no constructor that takes ("
                                                        + binding.args()
                                                        + ")"));
        Type[] types = constructor.getGenericParameterTypes();
        @Nullable Object[] arguments = new Object[given.size()];
        for (int n = 0; n < arguments.length; n++) {
            arguments[n] = Conversions.standard().toJava(given.get(n), types[n]);
        }
        return made(constructor, arguments);
    }

    private static CallArguments arguments(Binds binding) {
        CallArguments given = PyLiteral.arguments(binding.args());
        if (!given.keywords().isEmpty()) {
            throw new ExtensionConfigurationException(
                    "@Binds(args = \""
                            + binding.args()
                            + "\"): Java's constructors take arguments by position alone");
        }
        return given;
    }

    private static Object made(Constructor<?> constructor, @Nullable Object[] arguments) {
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(constructor + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new ExtensionConfigurationException("@Binds: " + constructor + ": " + e, e);
        }
    }
}
