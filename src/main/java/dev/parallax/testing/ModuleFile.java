package dev.parallax.testing;

import dev.parallax.testing.value.Names;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file that a test class names: the Python module, or one of cases. */
record ModuleFile(Path path) {
    private static final List<String> FOLDERS =
            List.of("", "src/test/python", "src/main/python", "src/test/resources", "python");

    /** Finds it beside the class, or below the project's folders. */
    static ModuleFile find(Class<?> test, String name) {
        List<String> tried = new ArrayList<>();
        Optional<Path> beside = resource(test.getResource(name));
        if (beside.isPresent()) {
            return new ModuleFile(source(test, name, beside.get()));
        }
        tried.add("beside " + test.getName());
        for (String folder : FOLDERS) {
            Path path = Path.of(folder, name);
            if (Files.isRegularFile(path)) {
                return new ModuleFile(path);
            }
            tried.add(folder.isEmpty() ? "." : folder);
        }
        throw new ExtensionConfigurationException(
                test.getSimpleName()
                        + ": no file "
                        + name
                        + " (looked "
                        + String.join(", ", tried)
                        + "); write it there or name another");
    }

    /** Returns the file that a build copied, since that is the one its reader edits. */
    private static Path source(Class<?> test, String name, Path copy) {
        String folder = test.getPackageName().replace('.', '/');
        return java.util.stream.Stream.of("src/test/resources", "src/test/java")
                .map(root -> Path.of(root, folder, name))
                .filter(path -> Files.isRegularFile(path) && same(path, copy))
                .findFirst()
                .orElse(copy);
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.mismatch(one, other) == -1;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the file that a class which names none stands for: unit_prices.py. */
    static String standard(Class<?> test) {
        String bare = test.getSimpleName().replaceFirst("(Parity)?(Tests?|IT)?$", "");
        return Names.snake(bare.isEmpty() ? test.getSimpleName() : bare) + ".py";
    }

    private static Optional<Path> resource(@Nullable URL url) {
        if (url == null || !url.getProtocol().equals("file")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Takes the file from the folder that {@code parallax.python} names, if it is there. */
    ModuleFile from(ExtensionContext context) {
        return context.getConfigurationParameter("parallax.python")
                .map(folder -> Path.of(folder).resolve(String.valueOf(path.getFileName())))
                .filter(Files::isRegularFile)
                .map(ModuleFile::new)
                .orElse(this);
    }

    /** Returns the module's name: {@code orders} for {@code python/orders.py}. */
    String name() {
        Path file = path.getFileName();
        return file == null ? "" : file.toString().replaceFirst("\\.py$", "");
    }

    /** Returns its folder as a reader would type it. */
    String folder() {
        Path folder = path.toAbsolutePath().getParent();
        Path here = Path.of("").toAbsolutePath();
        if (folder == null) {
            return "";
        }
        return folder.startsWith(here) ? here.relativize(folder).toString() : folder.toString();
    }
}
