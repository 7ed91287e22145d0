package dev.parallax.semantics.generator;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One class file in a build: its bodies found and rewritten. */
final class WovenHost {
    private final Path classes;
    private final ClassLoader loader;
    private final Nests nests;
    private final ClassFile classFile;
    private final ClassModel model;
    private final Marks marks;

    WovenHost(Path file, Path classes, ClassLoader loader, Nests nests) throws IOException {
        this.classes = classes;
        this.loader = loader;
        this.nests = nests;
        classFile =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofClassLoading(loader)));
        model = classFile.parse(Files.readAllBytes(file));
        marks = new Marks(classFile, loader);
    }

    List<Weave.Woven> weave() throws IOException {
        List<Weave.Woven> all = new ArrayList<>();
        for (DirectMethodHandleDesc body : bodies().values()) {
            String name = name() + "." + body.methodName();
            String refusal = "";
            try {
                weave(body);
            } catch (Refusal e) {
                refusal = String.valueOf(e.getMessage());
            } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
                refusal = "its code cannot be rewritten: " + e;
            }
            all.add(new Weave.Woven(name, refusal));
        }
        return all;
    }

    private String name() {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    private void weave(DirectMethodHandleDesc body)
            throws Refusal, IOException, ClassNotFoundException {
        MethodModel method = Machine.method(model, body.methodName(), body.lookupDescriptor());
        ClassDesc nest =
                model.findAttribute(Attributes.nestHost())
                        .map(host -> host.nestHost().asSymbol())
                        .orElseGet(() -> model.thisClass().asSymbol());
        WovenName own = WovenName.named(name(), body.methodName(), body.lookupDescriptor(), nest);
        Class<?> type = Class.forName(name(), false, loader);
        byte[] bytes = new Weaver(classFile, model, method, own, type, marks).weave();
        Files.write(classes.resolve(internal(own.type()) + ".class"), bytes);
        nests.add(internal(nest), own.type());
    }

    private static String internal(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    /** Finds the methods of this class that stand behind serializable lambdas and get a handle. */
    private Map<String, DirectMethodHandleDesc> bodies() {
        Map<String, DirectMethodHandleDesc> found = new LinkedHashMap<>();
        for (MethodModel method : model.methods()) {
            method.code().ifPresent(code -> code.forEach(element -> note(element, found)));
        }
        return found;
    }

    private void note(CodeElement element, Map<String, DirectMethodHandleDesc> found) {
        if (!(element instanceof InvokeDynamicInstruction call)
                || !call.bootstrapMethod().methodName().equals("altMetafactory")) {
            return;
        }
        for (ConstantDesc argument : call.bootstrapArgs()) {
            if (argument instanceof DirectMethodHandleDesc target
                    && target.owner().equals(model.thisClass().asSymbol())
                    && new Handles(marks, target.invocationType().parameterList()).anyGiven()) {
                found.put(target.methodName() + target.lookupDescriptor(), target);
            }
        }
    }
}
