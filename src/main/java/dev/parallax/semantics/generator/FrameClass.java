package dev.parallax.semantics.generator;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/**
 * Writes the class of a rewritten body around its code. A class and no lambdas: those cost a new
 * JVM more.
 */
final class FrameClass implements Consumer<ClassBuilder> {
    private static final String FRESH = "fresh";
    private static final String GUARDED = "guarded";

    private final WovenName own;
    private final String file;
    private final Fields fields;
    private final BodyWriter writer;

    FrameClass(WovenName own, String file, Fields fields, BodyWriter writer) {
        this.own = own;
        this.file = file;
        this.fields = fields;
        this.writer = writer;
    }

    @Override
    public void accept(ClassBuilder builder) {
        builder.withSuperclass(Weaver.FRAME)
                .withFlags(ClassFile.ACC_FINAL | own.flags())
                .with(SourceFileAttribute.of(file));
        if (own.nest().isPresent()) {
            builder.with(NestHostAttribute.of(own.nest().get()));
        }
        ClassDesc type = own.type();
        builder.withMethodBody(
                ConstantDescs.INIT_NAME,
                ConstantDescs.MTD_void,
                ClassFile.ACC_PUBLIC,
                new Method(ConstantDescs.INIT_NAME, type, false));
        method(builder, "run", ConstantDescs.CD_Object, writer);
        // Known only now that the body is written.
        Method guarded = new Method(GUARDED, type, writer.guarded());
        method(builder, GUARDED, ConstantDescs.CD_boolean, guarded);
        method(builder, FRESH, Weaver.FRAME, new Method(FRESH, type, false));
        fields.declare(builder);
    }

    private static void method(
            ClassBuilder builder, String name, ClassDesc result, Consumer<CodeBuilder> code) {
        builder.withMethodBody(name, MethodTypeDesc.of(result), ClassFile.ACC_PROTECTED, code);
    }

    /** The code of a method that each such class has. */
    private record Method(String name, ClassDesc own, boolean guarded)
            implements Consumer<CodeBuilder> {
        @Override
        public void accept(CodeBuilder code) {
            switch (name) {
                case GUARDED -> code.loadConstant(guarded ? 1 : 0).ireturn();
                case FRESH -> {
                    code.new_(own).dup();
                    construct(code, own);
                    code.areturn();
                }
                default -> {
                    code.aload(0);
                    construct(code, Weaver.FRAME);
                    code.return_();
                }
            }
        }

        private static void construct(CodeBuilder code, ClassDesc type) {
            code.invokespecial(type, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        }
    }
}
