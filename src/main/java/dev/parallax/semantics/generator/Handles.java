package dev.parallax.semantics.generator;

import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Knows by what a body can be suspended: by objects that it gets as arguments and by the library's
 * own, if they have methods marked {@link Suspends}.
 */
final class Handles {
    private static final String LIBRARY = "dev.parallax.semantics.";

    private final Marks marks;
    private final Set<ClassDesc> parameters;

    Handles(Marks marks, Collection<ClassDesc> parameters) {
        this.marks = marks;
        this.parameters = new HashSet<>(parameters);
    }

    /** Says whether one of the parameters is a handle, which makes a lambda a body. */
    boolean anyGiven() {
        return parameters.stream().anyMatch(this::isHandle);
    }

    /** Says whether a value is a handle, which a body must not give away. */
    boolean isHandle(Slot slot) {
        return slot instanceof Slot.Reference reference && isHandle(reference.type());
    }

    private boolean isHandle(ClassDesc type) {
        return type.isClassOrInterface()
                && (parameters.contains(type) || type.packageName().startsWith(LIBRARY))
                && !marks.of(type).isEmpty();
    }

    /** Says whether a call suspends the body. */
    boolean suspends(InvokeInstruction call) {
        ClassDesc owner = call.owner().asSymbol();
        return isHandle(owner)
                && marks.of(owner)
                        .contains(
                                Marks.key(
                                        call.name().stringValue(),
                                        call.typeSymbol().parameterCount()));
    }
}
