package dev.parallax.testing;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.nio.file.Path;

/** Where Python's answers come from: {@code parallax.oracle}, {@code parallax.vectors.write}. */
record Oracle(boolean live, boolean recorded, boolean writes) {
    static Oracle of(ExtensionContext context) {
        String mode = context.getConfigurationParameter("parallax.oracle").orElse("live");
        boolean writes =
                context.getConfigurationParameter("parallax.vectors.write")
                        .map(Boolean::parseBoolean)
                        .orElse(false);
        return switch (mode) {
            case "live" -> new Oracle(true, false, writes);
            case "recorded" -> new Oracle(false, true, false);
            case "both" -> new Oracle(true, true, false);
            default ->
                    throw new ExtensionConfigurationException(
                            "parallax.oracle: " + mode + " is none of live, recorded, both");
        };
    }

    /** Returns where a test class's recorded answers are: with its resources. */
    static Path file(ExtensionContext context, Class<?> test) {
        String root =
                context.getConfigurationParameter("parallax.vectors").orElse("src/test/resources");
        String folder = test.getPackageName().replace('.', '/');
        String name =
                test.getName()
                        .substring(
                                test.getPackageName().isEmpty()
                                        ? 0
                                        : test.getPackageName().length() + 1);
        return Path.of(root, folder, name.replace('$', '.') + ".vectors.json");
    }
}
