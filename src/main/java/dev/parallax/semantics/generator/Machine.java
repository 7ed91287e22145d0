package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Constructor;

/**
 * What became of one body's code: a hidden class beside the one it was written in, or the reason
 * why it could not be rewritten.
 *
 * @param name the body, as people find it
 * @param first the first frame, which makes others and does nothing else; null if the body was
 *     refused
 * @param refusal why, empty if it was not
 * @param captures whether the lambda captured something, which is another in each object
 */
record Machine(String name, @Nullable StateFrame first, String refusal, boolean captures) {
    /** Rewrites a body. */
    static Machine of(Serializable body, @Nullable SerializedLambda lambda) {
        if (lambda == null) {
            String reason = "it is no lambda, but an object of a class";
            return new Machine(body.getClass().getName(), null, reason, true);
        }
        String name =
                lambda.getImplClass()
                        .replace('/', '.')
                        .concat(".")
                        .concat(lambda.getImplMethodName());
        try {
            boolean captures = lambda.getCapturedArgCount() > 0;
            return new Machine(name, first(body, lambda), "", captures);
        } catch (Refusal e) {
            return new Machine(name, null, String.valueOf(e.getMessage()), true);
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            return new Machine(name, null, "its code cannot be rewritten: " + e, true);
        }
    }

    private static StateFrame first(Serializable body, SerializedLambda lambda)
            throws Refusal, IOException, ReflectiveOperationException {
        ClassLoader loader = body.getClass().getClassLoader();
        Class<?> host = Class.forName(lambda.getImplClass().replace('/', '.'), false, loader);
        MethodHandles.Lookup lookup = FullLookup.in(host);
        byte[] code = code(host);
        Class<?> woven = WovenName.find(host, code, lambda);
        return made(woven != null ? woven : atRunTime(host, code, lambda, lookup));
    }

    private static StateFrame made(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (StateFrame) constructor.newInstance();
    }

    private static Class<?> atRunTime(
            Class<?> host,
            byte @Nullable [] code,
            SerializedLambda lambda,
            MethodHandles.Lookup lookup)
            throws Refusal, ReflectiveOperationException {
        if (code == null) {
            throw new Refusal("the class file of " + host.getName() + " is not at hand");
        }
        ClassFile classFile =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofClassLoading(lookup)));
        ClassModel model = classFile.parse(code);
        WovenName own = WovenName.hidden(host);
        byte[] bytes =
                new Weaver(
                                classFile,
                                model,
                                method(
                                        model,
                                        lambda.getImplMethodName(),
                                        lambda.getImplMethodSignature()),
                                own,
                                host,
                                new Marks(classFile, host.getClassLoader()))
                        .weave();
        return lookup.defineHiddenClassWithClassData(
                        bytes, lookup, true, MethodHandles.Lookup.ClassOption.NESTMATE)
                .lookupClass();
    }

    private static byte @Nullable [] code(Class<?> host) throws IOException {
        String name = host.getName().substring(host.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = host.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    /** Finds a body's method, which nobody may override. */
    static MethodModel method(ClassModel model, String name, String descriptor) throws Refusal {
        for (MethodModel found : model.methods()) {
            if (found.methodName().equalsString(name)
                    && found.methodType().equalsString(descriptor)) {
                int fixed = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
                if ((found.flags().flagsMask() & fixed) == 0) {
                    throw new Refusal("its method may be overridden");
                }
                return found;
            }
        }
        throw new Refusal("its method is not in the class file");
    }
}
