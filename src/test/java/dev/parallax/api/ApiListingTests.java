package dev.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The exported packages, as listed in {@code src/test/resources/api}: a change of what other
 * projects compile against shows in a review, as a change of that file.
 */
class ApiListingTests {
    private static final Path CLASSES = classes();
    private static final Path LISTINGS = Path.of("src/test/resources/api");
    private static final Path MODULES = Path.of("src/module");
    private static final Pattern EXPORTS = Pattern.compile("(?m)^ *exports ([\\w.]+);");

    private static Path classes() {
        var port = dev.parallax.port.JavaPort.class.getProtectionDomain().getCodeSource();
        return Path.of(java.net.URI.create(port.getLocation().toString()));
    }

    private static List<String> exported(String module) throws IOException {
        Matcher found =
                EXPORTS.matcher(Files.readString(MODULES.resolve(module + "/module-info.java")));
        return found.results().map(result -> result.group(1)).toList();
    }

    @TestFactory
    Stream<DynamicTest> what_other_projects_can_name_is_what_was_agreed() throws IOException {
        return exported("parallax").stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> agreed(name)));
    }

    private static void agreed(String packageName) throws IOException {
        List<String> found = ApiListing.of(CLASSES, List.of(packageName));
        Path listing = LISTINGS.resolve(packageName.substring("dev.parallax.".length()) + ".txt");
        if (Boolean.getBoolean("parallax.golden.write")) {
            Files.createDirectories(LISTINGS);
            Files.write(listing, found);
        }
        assertThat(found)
                .as("%s; a wanted change: -Dparallax.golden.write=true", listing)
                .isEqualTo(Files.readAllLines(listing));
    }

    @Test
    void the_semantics_alone_export_the_same_packages() throws IOException {
        assertThat(exported("semantics"))
                .isEqualTo(
                        exported("parallax").stream()
                                .filter(name -> name.startsWith("dev.parallax.semantics."))
                                .toList());
    }

    @Test
    void a_listing_names_types_methods_and_fields_that_are_visible() {
        assertThat(ApiListing.of(CLASSES, List.of("dev.parallax.port")))
                .anyMatch(line -> line.startsWith("dev.parallax.port.JavaPort interface"))
                .noneMatch(line -> line.contains("package-info"));
    }
}
