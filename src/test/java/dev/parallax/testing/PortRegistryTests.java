package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
