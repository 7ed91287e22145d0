package dev.parallax.testing.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyRepr;
import dev.parallax.testing.value.PyValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

class SearchTests {
    private static final Search SEARCH = Search.of(7, 300);

    enum Colour {
        RED,
        BLUE
    }

    record Item(String itemName, double price, Optional<Colour> colour) {}

    record Endless(List<Endless> parts) {}

    @SuppressWarnings("unused")
    private interface Types {
        void primitive(
                boolean a, byte b, short c, int d, long e, float f, double g, char h, byte[] i);

        void reference(
                String a,
                java.math.BigInteger b,
                java.math.BigDecimal c,
                java.nio.file.Path d,
                java.time.LocalDate e,
                java.time.LocalTime f,
                java.time.LocalDateTime g,
                java.time.OffsetDateTime h,
                java.time.Duration i);

        void compound(
                List<Integer> a,
                Set<Long> b,
                Map<String, List<Double>> c,
                int[][] d,
                Item e,
                Colour f,
                Optional<Item> g,
                java.util.Iterator<String> h,
                Object i);
    }

    @ParameterizedTest
    @ValueSource(strings = {"primitive", "reference", "compound"})
    void what_is_generated_for_a_type_converts_to_it(String name) {
        Method method =
                Arrays.stream(Types.class.getDeclaredMethods())
                        .filter(m -> m.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        for (var type : method.getGenericParameterTypes()) {
            List<PyValue> values = SEARCH.values(Strategies.of(type));
            assertThat(values).as(type.getTypeName()).hasSizeGreaterThan(290);
            values.forEach(value -> Conversions.standard().toJava(value, type));
            assertThat(new HashSet<>(values)).as(type.getTypeName()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void a_seed_gives_the_same_values_always() {
        Strategy<PyValue> lists = Strategies.lists(Strategies.floats(), 0, 5);
        assertThat(SEARCH.values(lists)).isEqualTo(SEARCH.values(lists));
        assertThat(Search.of(8, 300).values(lists)).isNotEqualTo(SEARCH.values(lists));
        assertThat(Search.of(42, 4).values(Strategies.integers(0, 999)))
                .extracting(PyRepr::of)
                .isEqualTo(
                        Search.of(42, 9).values(Strategies.integers(0, 999)).stream()
                                .limit(4)
                                .map(PyRepr::of)
                                .toList());
    }

    @Test
    void borders_come_up() {
        assertThat(texts(Strategies.floats()))
                .contains("float('nan')", "-0.0", "0.0", "float('inf')", "float('-inf')");
        assertThat(texts(Strategies.of(int.class)))
                .contains("0", "2147483647", "-2147483648", "65535");
        assertThat(String.join("", texts(Strategies.text(0, 20)))).contains("\ud83d\ude00");
        assertThat(String.join("", texts(Strategies.text(0, 20)))).doesNotContain("\\ud800");
        assertThat(String.join("", texts(Strategies.of(String.class, Ranges.ALL.surrogates(true)))))
                .contains("\\ud800");
        assertThat(texts(Strategies.of(Integer.class, Ranges.ALL.none(true)))).contains("None");
    }

    private static Set<String> texts(Strategy<PyValue> strategy) {
        Set<String> texts = new HashSet<>();
        Search.of(1, 2000).values(strategy).forEach(value -> texts.add(PyRepr.of(value)));
        return texts;
    }

    @Test
    void ranges_hold() {
        Ranges ranges = Ranges.ALL.ints(-3, 5).floats(0.5, 1.5).sizes(1, 2);
        assertThat(SEARCH.values(Strategies.of(int.class, ranges)))
                .extracting(value -> ((PyValue.Int) value).value().intValueExact())
                .contains(-3, 0, 5)
                .allMatch(n -> n >= -3 && n <= 5);
        assertThat(SEARCH.values(Strategies.of(double.class, ranges)))
                .extracting(value -> ((PyValue.Floating) value).value())
                .allMatch(x -> x >= 0.5 && x <= 1.5);
        assertThat(SEARCH.values(Strategies.of(List.class, ranges)))
                .extracting(value -> ((PyValue.Items) value).items().size())
                .contains(1, 2)
                .allMatch(n -> n >= 1 && n <= 2);
        assertThat(SEARCH.values(Strategies.of(String.class, ranges.alphabet("/."))))
                .extracting(value -> ((PyValue.Str) value).value())
                .contains("/", "..", "./")
                .allMatch(text -> text.matches("[/.]{1,2}"));
        assertThatThrownBy(() -> ranges.ints(2, 1)).hasMessage("no int is from 2 to 1");
    }

    @Test
    void an_int_shrinks_to_the_border_of_failing() {
        assertThat(smallest(Strategies.integers(), value -> integer(value) > 1000))
                .isEqualTo("1001");
        assertThat(smallest(Strategies.integers(), value -> integer(value) < -5)).isEqualTo("-6");
    }

    @Test
    void a_list_shrinks_to_the_items_that_matter() {
        Strategy<PyValue> lists = Strategies.lists(Strategies.integers(0, 10_000), 0, 20);
        assertThat(smallest(lists, list -> sum(list) > 500)).isEqualTo("[501]");
        assertThat(smallest(lists, list -> items(list).size() >= 3)).isEqualTo("[0, 0, 0]");
        assertThat(
                        smallest(
                                Strategies.lists(lists, 0, 10),
                                list -> items(list).stream().anyMatch(l -> sum(l) > 9)))
                .isEqualTo("[[10]]");
    }

    @Test
    void a_string_shrinks_to_the_odd_character() {
        assertThat(smallest(Strategies.text(0, 20), value -> PyRepr.of(value).contains("\u0130")))
                .isEqualTo("'\u0130'");
    }

    @Test
    void a_record_shrinks_part_by_part() {
        assertThat(smallest(Strategies.of(Item.class), item -> PyRepr.of(item).contains("BLUE")))
                .isEqualTo("Item(item_name='', price=0.0, colour=Colour.BLUE)");
    }

    @Test
    void a_found_value_is_made_again_by_its_choices() {
        Strategy<PyValue> lists = Strategies.lists(Strategies.floats(), 0, 20);
        Found<PyValue> found = SEARCH.find(lists, list -> items(list).size() > 2).orElseThrow();
        assertThat(lists.draw(Draws.replay(found.choices()))).isEqualTo(found.smallest());
        assertThat(found.tries()).isBetween(1, 1000);
        assertThat(SEARCH.values(lists).get(found.index())).isEqualTo(found.original());
    }

    @Test
    void nothing_is_found_where_nothing_fails() {
        assertThat(SEARCH.find(Strategies.integers(), value -> false)).isEmpty();
    }

    @Test
    void a_filter_leaves_out_and_still_shrinks() {
        Strategy<PyValue> even = Strategies.integers(0, 999).filter(v -> integer(v) % 2 == 0);
        assertThat(SEARCH.values(even)).allMatch(value -> integer(value) % 2 == 0);
        assertThat(smallest(even, value -> integer(value) > 100)).isEqualTo("102");
        assertThat(SEARCH.values(even.filter(value -> false))).isEmpty();
    }

    @Test
    void a_type_made_of_itself_is_refused() {
        assertThatThrownBy(() -> Strategies.of(Endless.class))
                .hasMessageContaining("is made of itself");
        assertThatThrownBy(() -> Strategies.of(Thread.class))
                .hasMessage("no values can be generated for java.lang.Thread; give a strategy");
    }

    @Test
    void a_sequence_of_calls_shrinks_to_those_that_matter() {
        Strategy<Program> stack =
                Sequences.of("Stack")
                        .method("push", Strategies.integers(0, 99))
                        .method("pop")
                        .method("clear")
                        .programs(30);
        Found<Program> found =
                SEARCH.find(stack, program -> pushes(program) > 2 && calls(program, "clear") > 0)
                        .orElseThrow();
        assertThat(found.smallest().steps()).hasSize(5);
        assertThat(pushes(found.smallest())).isEqualTo(3);
        assertThat(found.smallest().steps().getFirst())
                .isInstanceOfSatisfying(
                        Step.Call.class, call -> assertThat(call.keep()).isEqualTo("x"));
    }

    private static long pushes(Program program) {
        return calls(program, "push");
    }

    private static long calls(Program program, String method) {
        return program.steps().stream()
                .filter(step -> step instanceof Step.Invoke i && i.method().equals(method))
                .count();
    }

    private static String smallest(Strategy<PyValue> strategy, Predicate<PyValue> fails) {
        return PyRepr.of(SEARCH.find(strategy, fails).orElseThrow().smallest());
    }

    private static double integer(PyValue value) {
        return ((PyValue.Int) value).value().doubleValue();
    }

    private static List<PyValue> items(PyValue value) {
        return ((PyValue.Items) value).items();
    }

    private static double sum(PyValue list) {
        return items(list).stream().mapToDouble(SearchTests::integer).sum();
    }
}
