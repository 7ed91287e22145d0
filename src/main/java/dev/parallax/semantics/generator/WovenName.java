package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.invoke.SerializedLambda;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the class of a rewritten body is called: hidden if made at run time, found by its name if
 * {@link Weave} made it beforehand.
 *
 * @param type the class to make
 * @param nest the host of its nest, empty if it is hidden and told so when it is defined
 */
record WovenName(ClassDesc type, Optional<ClassDesc> nest) {
    /** Stands in the names of classes made beforehand. */
    static final String MARK = "$Woven$";

    /** Changes with what {@link StateFrame} asks of such classes: others' are then not found. */
    private static final String FORMAT = "2";

    static WovenName hidden(Class<?> host) {
        return new WovenName(ClassDesc.of(host.getName() + "$Body"), Optional.empty());
    }

    static WovenName named(String host, String method, String descriptor, ClassDesc nest) {
        return new WovenName(ClassDesc.of(binary(host, method, descriptor)), Optional.of(nest));
    }

    boolean hidden() {
        return nest.isEmpty();
    }

    /** Debuggers step over what is synthetic. */
    int flags() {
        return hidden() ? ClassFile.ACC_SYNTHETIC : 0;
    }

    /**
     * Finds the class made beforehand. A host that was compiled again since doesn't name it as of
     * its nest: such a class is out of date.
     *
     * @param code the host's class file, null if it is not at hand. If it names no such class, none
     *     is looked for: a class loader opens all its jars before it says that there is none
     */
    static @Nullable Class<?> find(Class<?> host, byte @Nullable [] code, SerializedLambda lambda) {
        String name =
                binary(host.getName(), lambda.getImplMethodName(), lambda.getImplMethodSignature());
        if (code != null && !contains(code, name.replace('.', '/'))) {
            return null;
        }
        try {
            Class<?> found = Class.forName(name, false, host.getClassLoader());
            return found.isNestmateOf(host) ? found : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** Says whether a class file's constants have a text in ASCII; of others it says yes. */
    private static boolean contains(byte[] code, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        if (wanted.length != text.length()) {
            return true;
        }
        for (int from = 0; from <= code.length - wanted.length; from++) {
            if (Arrays.equals(code, from, from + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static String binary(String host, String method, String descriptor) {
        String kind = Integer.toHexString(descriptor.concat(FORMAT).hashCode());
        // No "+": a new JVM needs milliseconds for its first one.
        return host.concat(MARK).concat(method).concat("$").concat(kind);
    }
}
