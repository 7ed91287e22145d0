package dev.parallax.semantics.generator;

import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Knows which classes can suspend a body, and by which methods: those marked {@link Suspends}. */
final class Handles {
    private final ClassLoader loader;
    private final Map<String, Boolean> known = new HashMap<>();

    Handles(ClassLoader loader) {
        this.loader = loader;
    }

    /** Says whether a value is a handle, which a body must not give away. */
    boolean isHandle(Slot slot) {
        return slot instanceof Slot.Reference(ClassDesc type)
                && type.isClassOrInterface()
                && known.computeIfAbsent(type.descriptorString(), name -> suspends(type));
    }

    private boolean suspends(ClassDesc type) {
        return Arrays.stream(methods(type)).anyMatch(Handles::marked);
    }

    /** Says whether a call suspends the body. */
    boolean suspends(InvokeInstruction call) {
        ClassDesc owner = call.owner().asSymbol();
        return isHandle(Slot.of(owner))
                && Arrays.stream(methods(owner))
                        .filter(Handles::marked)
                        .anyMatch(
                                method ->
                                        call.name().equalsString(method.getName())
                                                && call.typeSymbol().parameterCount()
                                                        == method.getParameterCount());
    }

    private static boolean marked(Method method) {
        return method.isAnnotationPresent(Suspends.class);
    }

    /** Handles are classes of this library, so that no other class is loaded for the question. */
    private Method[] methods(ClassDesc type) {
        if (!type.packageName().startsWith("dev.parallax.semantics.")) {
            return new Method[0];
        }
        String name = type.descriptorString();
        try {
            return Class.forName(
                            name.substring(1, name.length() - 1).replace('/', '.'), false, loader)
                    .getDeclaredMethods();
        } catch (ClassNotFoundException e) {
            return new Method[0];
        }
    }
}
