package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/**
 * Finds uses of what the body's class inherits as protected from another package: a rewritten body
 * is a class beside that one, and no subclass, so it must not use them.
 */
final class Inherited {
    private final Class<?> host;

    Inherited(Class<?> host) {
        this.host = host;
    }

    /** Says whether an instruction uses such a member. */
    boolean usedBy(Instruction instruction) {
        Member member = null;
        if (instruction instanceof InvokeInstruction call) {
            int parameters = call.typeSymbol().parameterCount();
            member = method(call.owner().asSymbol(), call.name().stringValue(), parameters);
        } else if (instruction instanceof FieldInstruction field) {
            member = field(field.owner().asSymbol(), field.name().stringValue());
        }
        return member != null && closed(member);
    }

    private boolean closed(Member member) {
        return Modifier.isProtected(member.getModifiers())
                && !member.getDeclaringClass().getPackageName().equals(host.getPackageName());
    }

    private @Nullable Method method(ClassDesc owner, String name, int parameters) {
        for (Class<?> type = start(owner); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && takes(method, parameters)) {
                    return method;
                }
            }
        }
        return null;
    }

    private static boolean takes(Executable method, int parameters) {
        return method.getParameterCount() == parameters;
    }

    private @Nullable Field field(ClassDesc owner, String name) {
        for (Class<?> type = start(owner); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    /** Protected members are open to a body only through its own class and the classes above it. */
    private @Nullable Class<?> start(ClassDesc owner) {
        for (Class<?> type = host; type != null; type = type.getSuperclass()) {
            Optional<ClassDesc> name = type.describeConstable();
            if (name.isPresent() && name.get().equals(owner)) {
                return type;
            }
        }
        return null;
    }
}
