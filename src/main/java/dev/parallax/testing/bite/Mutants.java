package dev.parallax.testing.bite;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Changes class files: one instruction in each mutant. A mutant also counts its branches and throws
 * when they are too many, so that a loop that no longer ends does.
 */
final class Mutants {
    static final int MOST_BRANCHES = 200_000_000;
    private static final String COUNTER = "$branches";
    private static final String REWRITTEN = "$Woven$";
    private static final ClassDesc ERROR = ClassDesc.of("java.lang.IllegalStateException");

    private final ClassFile files;

    /**
     * Prepares.
     *
     * @param loader finds the classes that a changed one uses
     */
    Mutants(ClassLoader loader) {
        ClassHierarchyResolver known =
                ClassHierarchyResolver.ofResourceParsing(loader)
                        .orElse(ClassHierarchyResolver.defaultResolver());
        files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(known));
    }

    /** Returns all mutants of a class, in the order of its code. */
    List<Mutant> of(byte[] code) {
        ClassModel model = files.parse(code);
        String file =
                model.findAttribute(Attributes.sourceFile())
                        .map(SourceFileAttribute::sourceFile)
                        .map(name -> name.stringValue())
                        .orElse("?");
        String type = model.thisClass().asInternalName().replace('/', '.');
        List<Mutant> mutants = new ArrayList<>();
        for (MethodModel method : model.methods()) {
            if (isTheirs(method)) {
                method.code().ifPresent(body -> add(model, method, body, type, file, mutants));
            }
        }
        return mutants;
    }

    /** Returns the class as it is, but counting. */
    byte[] unchanged(byte[] code) {
        return changed(files.parse(code), null, -1, Optional.empty());
    }

    private static boolean isTheirs(MethodModel method) {
        boolean made =
                method.flags().has(AccessFlag.SYNTHETIC) || method.flags().has(AccessFlag.BRIDGE);
        return !made || method.methodName().stringValue().startsWith("lambda$");
    }

    private void add(
            ClassModel model,
            MethodModel method,
            CodeModel body,
            String type,
            String file,
            List<Mutant> mutants) {
        int line = 0;
        int index = 0;
        for (CodeElement element : body) {
            if (element instanceof LineNumber number) {
                line = number.line();
            } else if (element instanceof Instruction instruction) {
                Optional<Change> change = Change.of(instruction);
                if (change.isPresent()) {
                    byte[] code = changed(model, method, index, change);
                    Place place = new Place(file, line, change.get().what());
                    mutants.add(new Mutant.OfJava(place, Map.of(type, code)));
                }
                index++;
            }
        }
    }

    private byte[] changed(
            ClassModel model, @Nullable MethodModel in, int at, Optional<Change> change) {
        ClassDesc type = model.thisClass().asSymbol();
        ClassTransform bodies =
                (builder, element) -> {
                    if (element instanceof MethodModel method && method.code().isPresent()) {
                        int wanted = method == in ? at : -1;
                        builder.transformMethod(
                                method,
                                MethodTransform.transformingCode(body(type, wanted, change)));
                    } else if (element instanceof NestMembersAttribute nest) {
                        builder.with(withoutRewritten(nest));
                    } else {
                        builder.with(element);
                    }
                };
        if (model.flags().has(AccessFlag.INTERFACE)) {
            return files.transformClass(model, ClassTransform.ACCEPT_ALL);
        }
        return files.transformClass(
                model,
                bodies.andThen(
                        ClassTransform.endHandler(
                                builder ->
                                        builder.withField(
                                                COUNTER,
                                                ConstantDescs.CD_int,
                                                ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC))));
    }

    /**
     * A build step may have rewritten bodies of generators beforehand, as {@code Weave} does. Left
     * out here they count as outdated, and the changed ones are used.
     */
    private static NestMembersAttribute withoutRewritten(NestMembersAttribute nest) {
        return NestMembersAttribute.of(
                nest.nestMembers().stream()
                        .filter(member -> !member.asInternalName().contains(REWRITTEN))
                        .toList());
    }

    private static CodeTransform body(ClassDesc type, int wanted, Optional<Change> change) {
        AtomicInteger index = new AtomicInteger();
        return (builder, element) -> {
            boolean here = element instanceof Instruction && index.getAndIncrement() == wanted;
            if (element instanceof BranchInstruction) {
                count(builder, type);
            }
            if (here && change.isPresent()) {
                change.get().write().accept(builder);
            } else {
                builder.with(element);
            }
        };
    }

    private static void count(CodeBuilder code, ClassDesc type) {
        code.getstatic(type, COUNTER, ConstantDescs.CD_int)
                .loadConstant(1)
                .iadd()
                .dup()
                .putstatic(type, COUNTER, ConstantDescs.CD_int)
                .loadConstant(MOST_BRANCHES)
                .ifThen(
                        Opcode.IF_ICMPGT,
                        then ->
                                then.getstatic(type, COUNTER, ConstantDescs.CD_int)
                                        .loadConstant(1)
                                        .isub()
                                        .putstatic(type, COUNTER, ConstantDescs.CD_int)
                                        .new_(ERROR)
                                        .dup()
                                        .invokespecial(
                                                ERROR,
                                                ConstantDescs.INIT_NAME,
                                                ConstantDescs.MTD_void)
                                        .athrow());
    }
}
