package dev.parallax.semantics.generator;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.LambdaMetafactory;
import java.util.ArrayList;
import java.util.List;

/** Copies dynamic calls; those that make lambdas go through {@link Relay}. */
final class Lambdas {
    private static final String MAKER = LambdaMetafactory.class.getName();
    private static final DirectMethodHandleDesc RELAY =
            MethodHandleDesc.ofMethod(
                    DirectMethodHandleDesc.Kind.STATIC,
                    ClassDesc.of(Relay.class.getName()),
                    "lambda",
                    MethodTypeDesc.of(
                            ConstantDescs.CD_CallSite,
                            ConstantDescs.CD_MethodHandles_Lookup,
                            ConstantDescs.CD_String,
                            ConstantDescs.CD_MethodType,
                            ConstantDescs.CD_Object.arrayType()));

    private Lambdas() {}

    static void copy(CodeBuilder code, InvokeDynamicInstruction call) {
        DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
        if (!bootstrap.owner().equals(ClassDesc.of(MAKER))) {
            code.with(call);
            return;
        }
        List<ConstantDesc> arguments = new ArrayList<>();
        arguments.add(bootstrap.methodName().equals("altMetafactory") ? "alt" : "plain");
        arguments.addAll(call.bootstrapArgs());
        code.invokedynamic(
                DynamicCallSiteDesc.of(
                        RELAY,
                        call.name().stringValue(),
                        call.typeSymbol(),
                        arguments.toArray(ConstantDesc[]::new)));
    }
}
