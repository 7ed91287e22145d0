package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What of a Python file is ported and tested. */
class PortRegistryTests {
    /** A port of some of orders.py. */
    static final class Orders {
        private Orders() {}

        static int first(List<Integer> items) {
            return items.get(0);
        }
    }

    @Parallax(value = "orders.py", java = Orders.class)
    @NotPorted(value = "rounded", reason = "BigDecimal is used")
    static class Suite {
        @ParityTest
        void total(List<Integer> items, Answer java) {}

        @ParityTest
        @Steps({"s = Stack()", "s.push(1)"})
        void stack() {}
    }

    @Test
    void every_public_definition_has_a_state() {
        assertThat(PortRegistry.of(Suite.class).table())
                .isEqualTo(
                        """
                        | Python | port |
                        | --- | --- |
                        | `total` | ported, tested |
                        | `first` | ported, untested |
                        | `add` | missing |
                        | `greet` | missing |
                        | `nothing` | missing |
                        | `describe` | missing |
                        | `rounded` | left out, BigDecimal is used |
                        | `numbers` | missing |
                        | `later` | missing |
                        | `Stack` | ported, tested |
                        | `Stack.push` | ported, tested |
                        | `Stack.pop` | missing |
                        | `Stack.size` | missing |
                        """);
    }

    @Test
    void a_disabled_test_is_none_and_a_nested_one_is_one() {
        assertThat(PortRegistry.of(Organised.class).entries())
                .filteredOn(entry -> entry.status() == PortRegistry.Status.TESTED)
                .extracting(PortRegistry.Entry::name)
                .containsExactly("add");
    }

    @Parallax("orders.py")
    static class Organised {
        @ParityTest
        @Disabled("until it is written")
        void total(List<Integer> items, Answer java) {}

        @Nested
        class Sums {
            @ParityTest
            void add(int a, int b, Answer java) {}
        }
    }

    @Test
    void tables_are_sections_of_one_file(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/PORT.md");
        PortRegistry.of(Suite.class).write(file);
        PortRegistry.of(Organised.class).write(file);
        PortRegistry.of(Suite.class).write(file);

        assertThat(Files.readString(file).lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# How far the port is",
                        "## orders.py, as " + Organised.class.getName() + " has it",
                        "## orders.py, as " + Suite.class.getName() + " has it");
        assertThat(file)
                .content()
                .contains("| `first` | ported, untested |\n| `add` | missing |\n")
                .endsWith("| `Stack.size` | missing |\n");
    }

    @Test
    void what_is_missing_or_untested_fails_and_says_what_to_write() {
        assertThatThrownBy(() -> run("first"))
                .hasMessage("first: ported, untested; write a @ParityTest first for it");
        assertThatThrownBy(() -> run("add"))
                .hasMessage(
                        "add: missing; port and test it, or write @NotPorted(value = \"add\","
                                + " reason = \"...\")");
    }

    @Test
    void definitions_in_texts_and_private_ones_are_none() {
        String source =
                "\"\"\"\ndef no():\n\"\"\"\nclass _Hidden:\n    def a(self): pass\n"
                        + "async def yes(): pass\nif True:\n    def inner(): pass\n";

        assertThat(PyDefinitions.of(source)).containsExactly("yes");
    }

    private static void run(String name) throws Throwable {
        PortRegistry.of(Suite.class)
                .tests()
                .filter(test -> test.getDisplayName().startsWith(name + ":"))
                .findFirst()
                .orElseThrow()
                .getExecutable()
                .execute();
    }
}
