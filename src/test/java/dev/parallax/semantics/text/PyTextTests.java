package dev.parallax.semantics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.errors.IndexError;
import dev.parallax.semantics.errors.NameError;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is expected here was printed by CPython 3.13. */
class PyTextTests {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1e16, 1e+16",
        "1e15, 1000000000000000.0",
        "123456789012345680.0, 1.2345678901234568e+17",
        "1e-4, 0.0001",
        "1e-5, 1e-05",
        "4.9e-324, 5e-324",
        "1.5e-323, 1.5e-323",
        "2e-323, 2e-323",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "-0.0, -0.0",
        "NaN, nan",
        "-Infinity, -inf",
        "2.0, 2.0",
        "3.0051229000091553, 3.0051229000091553",
        "0.3333333333333333, 0.3333333333333333",
        "1e22, 1e+22",
        "1e23, 1e+23",
        "9007199254740993.0, 9007199254740992.0",
        "100.0, 100.0",
        "1.5e-7, 1.5e-07",
        "1e100, 1e+100",
        "0.00012345, 0.00012345"
    })
    void a_float_is_shown_with_the_fewest_digits_that_read_back(double value, String expected) {
        assertThat(PyText.repr(value)).isEqualTo(expected);
    }

    @Test
    void whole_numbers_of_any_size_are_ints() {
        BigInteger big = BigInteger.TEN.pow(30);
        assertThat(PyText.repr(42)).isEqualTo("42");
        assertThat(PyText.repr(-7L)).isEqualTo("-7");
        assertThat(PyText.repr(big)).isEqualTo("1" + "0".repeat(30));
    }

    @Test
    void quotes_are_chosen_so_that_little_is_escaped() {
        assertThat(PyText.repr("a'b")).isEqualTo("\"a'b\"");
        assertThat(PyText.repr("a\"b")).isEqualTo("'a\"b'");
        assertThat(PyText.repr("a'\"b")).isEqualTo("'a\\'\"b'");
    }

    @Test
    void what_cannot_be_printed_is_escaped() {
        String text = "\n\t\r\\\0\u007f\u0080é\u200b\u2028\ud800😀\u00a0\u0378";
        assertThat(PyText.repr(text))
                .isEqualTo("'\\n\\t\\r\\\\\\x00\\x7f\\x80é\\u200b\\u2028\\ud800😀\\xa0\\u0378'");
        assertThat(PyText.repr("a'\"\n\0ÿ~".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("b'a\\'\"\\n\\x00\\xff~'");
    }

    @Test
    void containers_show_their_items_reprs() {
        Map<Object, Object> dict = new LinkedHashMap<>();
        dict.put("a", 1);
        dict.put(2, List.of(3.0));
        assertThat(PyText.str(dict)).isEqualTo("{'a': 1, 2: [3.0]}");
        assertThat(PyText.str(Tuple.of(1))).isEqualTo("(1,)");
        assertThat(PyText.str(Tuple.of())).isEqualTo("()");
        assertThat(PyText.str(Tuple.of("x", Tuple.of(2)))).isEqualTo("('x', (2,))");
        assertThat(PyText.str(Arrays.asList(null, true, false))).isEqualTo("[None, True, False]");
        assertThat(PyText.str(Set.of())).isEqualTo("set()");
        assertThat(PyText.str(Set.of(1))).isEqualTo("{1}");
    }

    @Test
    void a_container_that_holds_itself_is_cut_off() {
        List<@Nullable Object> list = new ArrayList<>(List.of(1));
        list.add(list);
        assertThat(PyText.repr(list)).isEqualTo("[1, [...]]");
        List<@Nullable Object> inner = new ArrayList<>();
        Tuple tuple = Tuple.of(inner);
        inner.add(tuple);
        assertThat(PyText.repr(tuple)).isEqualTo("([(...)],)");
    }

    @Test
    void str_and_repr_differ_for_text_and_exceptions() {
        assertThat(PyText.str("a'b")).isEqualTo("a'b");
        assertThat(PyText.str(new NameError("x 'q'"))).isEqualTo("x 'q'");
        assertThat(PyText.repr(new NameError("x 'q'"))).isEqualTo("NameError(\"x 'q'\")");
        assertThat(PyText.repr(new ValueError(""))).isEqualTo("ValueError()");
        assertThat(PyText.repr(new StopIteration(3, "3"))).isEqualTo("StopIteration(3)");
    }

    @Test
    void print_joins_with_sep_and_ends_with_end() {
        assertThat(PyText.line(" ", "\n", "a", null, 1.5)).isEqualTo("a None 1.5\n");
        assertThat(PyText.line("-", "!", 1, 2)).isEqualTo("1-2!");
        assertThat(PyText.line(" ", "\n")).isEqualTo("\n");
    }

    @Test
    void format_fills_fields_by_order_and_by_number() {
        assertThat(PyText.format("{} and {!r}", "a", "b")).isEqualTo("a and 'b'");
        assertThat(PyText.format("{1}-{0}-{{}}-{0!r}", "a", 2)).isEqualTo("2-a-{}-'a'");
    }

    @Test
    void format_complains_as_cpython_does() {
        assertThatThrownBy(() -> PyText.format("}"))
                .isInstanceOf(ValueError.class)
                .hasMessage("Single '}' encountered in format string");
        assertThatThrownBy(() -> PyText.format("{"))
                .isInstanceOf(ValueError.class)
                .hasMessage("Single '{' encountered in format string");
        assertThatThrownBy(() -> PyText.format("{}{}", 1))
                .isInstanceOf(IndexError.class)
                .hasMessage("Replacement index 1 out of range for positional args tuple");
    }

    record Point(int x, @Nullable Object y) {}

    record Money(int cents) {
        @Override
        public String toString() {
            return cents / 100 + "." + cents % 100;
        }
    }

    @Test
    void fields_reach_into_values_and_specifications() {
        assertThat(PyText.format("{:{}}|{:>{}}", 3, 5, "a", 3)).isEqualTo("    3|  a");
        assertThat(
                        PyText.format(
                                "{0[1]}{1[k]}{2.x}",
                                List.of(7, 8),
                                Map.of("k", "v"),
                                new Point(1, 2)))
                .isEqualTo("8v1");
        assertThat(PyText.formatMap("{name!r:>8}", Map.of("name", "ann"))).isEqualTo("   'ann'");
        assertThat(PyText.format("{!a}", "\u00e9")).isEqualTo("'\\xe9'");
        assertThat(PyText.percent("%(a)05.1f %(b)s", Map.of("a", 2.25, "b", "x")))
                .isEqualTo("002.2 x");
    }

    @Test
    void a_field_that_leads_nowhere_is_refused_in_cpythons_words() {
        assertThatThrownBy(() -> PyText.format("{}{0}", 1, 2))
                .hasMessage(
                        "cannot switch from automatic field numbering to manual field"
                                + " specification");
        assertThatThrownBy(() -> PyText.format("{0[9]}", List.of(7)))
                .hasMessage("list index out of range");
        assertThatThrownBy(() -> PyText.format("{0[k]}", Map.of())).hasMessage("'k'");
        assertThatThrownBy(() -> PyText.format("{0.z}", 3))
                .hasMessage("'int' object has no attribute 'z'");
        assertThatThrownBy(() -> PyText.format("{!x}", 1))
                .hasMessage("Unknown conversion specifier x");
        assertThatThrownBy(() -> PyText.percent("%s", 1, 2))
                .hasMessage("not all arguments converted during string formatting");
    }

    @Test
    void a_record_is_shown_as_a_dataclass_unless_it_says_how() {
        assertThat(PyText.repr(new Point(1, "a"))).isEqualTo("Point(x=1, y='a')");
        assertThat(PyText.repr(new Point(1, new Point(2, null))))
                .isEqualTo("Point(x=1, y=Point(x=2, y=None))");
        assertThat(PyText.repr(new Money(150))).isEqualTo("1.50");
    }
}
