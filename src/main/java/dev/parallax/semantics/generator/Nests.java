package dev.parallax.semantics.generator;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the rewritten bodies members of the nests of the classes they were written in. */
final class Nests {
    private final Path classes;
    private final Map<String, List<ClassDesc>> added = new TreeMap<>();

    Nests(Path classes) {
        this.classes = classes;
    }

    void add(String host, ClassDesc member) {
        added.computeIfAbsent(host, key -> new ArrayList<>()).add(member);
    }

    /** Writes the hosts of the nests again. */
    void write() throws IOException {
        for (Map.Entry<String, List<ClassDesc>> nest : added.entrySet()) {
            Path file = classes.resolve(nest.getKey() + ".class");
            ClassFile classFile = ClassFile.of();
            ClassModel model = classFile.parse(Files.readAllBytes(file));
            List<ClassDesc> members = nest.getValue();
            model.elementList().stream()
                    .filter(NestMembersAttribute.class::isInstance)
                    .map(NestMembersAttribute.class::cast)
                    .flatMap(old -> old.nestMembers().stream())
                    .map(entry -> entry.asSymbol())
                    .filter(old -> !old.descriptorString().contains(WovenName.MARK))
                    .forEach(members::add);
            ClassTransform transform =
                    ClassTransform.dropping(NestMembersAttribute.class::isInstance)
                            .andThen(
                                    ClassTransform.endHandler(
                                            builder ->
                                                    builder.with(
                                                            NestMembersAttribute.ofSymbols(
                                                                    members))));
            Files.write(file, classFile.transformClass(model, transform));
        }
    }
}
