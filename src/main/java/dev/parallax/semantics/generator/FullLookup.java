package dev.parallax.semantics.generator;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessFlag;

/**
 * A lookup that may define hidden classes in a class. Java grants that within one module only, and
 * another class loader's classes are in another: there, a class in the same package hands out its
 * own.
 */
final class FullLookup {
    private static final String HELPER = "ParallaxLookup";
    private static final String METHOD = "lookup";
    private static final String LOOKUP = MethodHandles.Lookup.class.getName();

    private FullLookup() {}

    static MethodHandles.Lookup in(Class<?> host) throws ReflectiveOperationException {
        MethodHandles.Lookup own = MethodHandles.privateLookupIn(host, MethodHandles.lookup());
        if (own.hasFullPrivilegeAccess()) {
            return own;
        }
        Object made = helper(host, own).getMethod(METHOD).invoke(null);
        return MethodHandles.privateLookupIn(host, (MethodHandles.Lookup) made);
    }

    private static Class<?> helper(Class<?> host, MethodHandles.Lookup own)
            throws ReflectiveOperationException {
        String name = host.getPackageName().isEmpty() ? "" : host.getPackageName() + ".";
        synchronized (FullLookup.class) {
            try {
                return own.defineClass(bytes(name + HELPER));
            } catch (LinkageError e) {
                return Class.forName(name + HELPER, true, host.getClassLoader());
            }
        }
    }

    private static byte[] bytes(String name) {
        // MethodHandles.Lookup is nested: its binary name has a dollar sign
        ClassDesc lookup = ClassDesc.of(LOOKUP);
        MethodTypeDesc type = MethodTypeDesc.of(lookup);
        return ClassFile.of()
                .build(
                        ClassDesc.of(name),
                        made ->
                                made.withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL)
                                        .withMethodBody(
                                                METHOD,
                                                type,
                                                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                                code ->
                                                        code.invokestatic(
                                                                        ClassDesc.of(
                                                                                MethodHandles.class
                                                                                        .getName()),
                                                                        METHOD,
                                                                        type)
                                                                .areturn()));
    }
}
