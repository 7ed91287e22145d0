package dev.parallax.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the table of docs/architecture.md: the page is the rule, so it can't drift from the code.
 */
class ArchitectureTests {
    private static final String ROOT = "dev.parallax.";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("/dev/parallax/jmh/"))
                    .importPackages("dev.parallax");
    private static final Map<String, Set<String>> TABLE = table();

    @Test
    void the_scan_finds_the_code() {
        assertThat(CLASSES.size()).isGreaterThan(100);
        assertThat(TABLE).hasSizeGreaterThan(15);
    }

    @Test
    void every_package_is_in_the_table_and_null_marked() {
        classes().should().resideInAPackage("dev.parallax..").check(CLASSES);
        Set<String> unlisted = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (row(type.getPackageName()) == null) {
                unlisted.add(type.getPackageName());
            }
            assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
                    .as("%s has a package-info with @NullMarked", type.getPackageName())
                    .isTrue();
        }
        assertThat(unlisted).as("packages missing in docs/architecture.md").isEmpty();
    }

    @Test
    void packages_use_only_what_their_row_allows() {
        TABLE.forEach(
                (name, allowed) ->
                        noClasses()
                                .that(residesInRow(name))
                                .should()
                                .dependOnClassesThat(ofOursButNot(name, allowed))
                                .because("row " + name + " of docs/architecture.md")
                                .allowEmptyShould(true)
                                .check(CLASSES));
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("dev.parallax.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_those_who_run_graalpy_touch_graalvm() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.parallax.lane.graalpy..",
                        "dev.parallax.conformance..",
                        "dev.parallax.testing.graalpy..",
                        "dev.parallax.testing.pytest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.graalvm..")
                .check(CLASSES);
    }

    @Test
    void the_semantics_library_stands_on_the_jdk_alone() {
        noClasses()
                .that()
                .resideInAPackage("dev.parallax.semantics..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.parallax.semantics..", "java..", "org.jspecify.annotations..")
                .check(CLASSES);
    }

    @Test
    void no_state_is_global_and_mutable() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            type.getFields().stream()
                    .filter(f -> f.getModifiers().toString().contains("STATIC"))
                    .filter(f -> !f.getModifiers().toString().contains("FINAL"))
                    .filter(f -> !f.getName().startsWith("$"))
                    .forEach(f -> found.add(f.getFullName()));
        }
        assertThat(found).isEmpty();
    }

    private static DescribedPredicate<JavaClass> residesInRow(String name) {
        return describe("are in " + name, type -> name.equals(row(type.getPackageName())));
    }

    private static DescribedPredicate<JavaClass> ofOursButNot(String name, Set<String> allowed) {
        return describe(
                "are ours, and neither in " + name + " nor in " + allowed,
                type -> {
                    String row = row(type.getBaseComponentType().getPackageName());
                    return row != null && !row.equals(name) && !allowed.contains(row);
                });
    }

    private static String row(String packageName) {
        String name = packageName.startsWith(ROOT) ? packageName.substring(ROOT.length()) : "";
        if (name.startsWith("deck.")) {
            return "deck.*";
        }
        return TABLE.containsKey(name) ? name : null;
    }

    private static Map<String, Set<String>> table() {
        Pattern line = Pattern.compile("\\| `([a-z.*]+)` \\|[^|]*\\| ([^|]+) \\|");
        Map<String, Set<String>> rows = new TreeMap<>();
        Matcher found = line.matcher(page());
        while (found.find()) {
            rows.put(found.group(1), cells(found.group(2)));
        }
        rows.replaceAll((name, allowed) -> expand(name, allowed, rows.keySet()));
        return rows;
    }

    private static Set<String> cells(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("\\s*,\\s*")));
    }

    /** Short names in a semantics row mean its neighbours; a star means all below. */
    private static Set<String> expand(String name, Set<String> allowed, Set<String> all) {
        Set<String> full = new TreeSet<>();
        for (String cell : allowed) {
            String plain = cell.replace("`", "");
            String neighbour = name.startsWith("semantics.") ? "semantics." + plain : plain;
            if (plain.endsWith(".*")) {
                String prefix = plain.substring(0, plain.length() - 1);
                all.stream().filter(row -> row.startsWith(prefix)).forEach(full::add);
            } else if (all.contains(neighbour)) {
                full.add(neighbour);
            } else if (!plain.equals("nothing")) {
                throw new AssertionError("row " + name + " names an unknown package: " + plain);
            }
        }
        return full;
    }

    private static String page() {
        try {
            return Files.readString(Path.of("docs/architecture.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
