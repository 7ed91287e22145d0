package dev.parallax.semantics.generator;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the method of a body into a class that can stop in the middle: a {@link StateFrame} with a
 * field for each variable that lives on while the body is suspended.
 */
final class Weaver {
    static final ClassDesc FRAME = ClassDesc.of(StateFrame.class.getName());

    private final ClassFile classFile;
    private final ClassModel host;
    private final MethodModel method;
    private final WovenName own;
    private final Marks marks;
    private final Inherited inherited;

    /**
     * Makes one.
     *
     * @param host the class the body was written in
     * @param method the body's method
     * @param own the name of the class to make, and whether it will be hidden
     * @param type the class the body was written in, loaded
     * @param marks of its class loader
     */
    Weaver(
            ClassFile classFile,
            ClassModel host,
            MethodModel method,
            WovenName own,
            Class<?> type,
            Marks marks) {
        this.classFile = classFile;
        this.host = host;
        this.method = method;
        this.own = own;
        this.marks = marks;
        inherited = new Inherited(type);
    }

    /** Writes the class file. */
    byte[] weave() throws Refusal {
        var source = host.findAttribute(Attributes.sourceFile());
        String file =
                source.isPresent() ? source.get().sourceFile().stringValue() : "Unknown Source";
        Fields fields = new Fields(own.type());
        List<ClassDesc> parameters = parameters();
        Handles handles = new Handles(marks, parameters);
        BodyReader reader = new BodyReader(method, parameters, handles, inherited);
        reader.check();
        BodyWriter writer = new BodyWriter(reader, fields, origin(file));
        return classFile.build(own.type(), new FrameClass(own, file, fields, writer));
    }

    private Origin origin(String file) {
        String type = host.thisClass().asInternalName().replace('/', '.');
        return new Origin(file, type, method.methodName().stringValue(), own.hidden());
    }

    private List<ClassDesc> parameters() {
        List<ClassDesc> all = new ArrayList<>();
        if ((method.flags().flagsMask() & ClassFile.ACC_STATIC) == 0) {
            all.add(host.thisClass().asSymbol());
        }
        all.addAll(method.methodTypeSymbol().parameterList());
        return all;
    }

    /** Returns how many places a type takes among the variables. */
    static int size(ClassDesc type) {
        return TypeKind.from(type).slotSize();
    }
}
