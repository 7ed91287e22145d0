package dev.parallax.testing.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.errors.KeyError;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;

class ConversionsTests {
    private static final Conversions CONVERSIONS = Conversions.standard();

    enum Colour {
        DARK_RED
    }

    record Item(String itemName, List<Integer> unitPrices) {}

    record Box<T>(T content) {}

    record Positive(int value) {
        Positive {
            if (value <= 0) {
                throw new IllegalArgumentException("must be positive");
            }
        }
    }

    /** Types with parameters, by name. */
    @SuppressWarnings("unused")
    private interface Types {
        void list(List<Long> a);

        void map(Map<String, List<Double>> a);

        void box(Box<Long> a);
    }

    private static Type type(String name) {
        return Arrays.stream(Types.class.getDeclaredMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getGenericParameterTypes()[0];
    }

    private static @Nullable Object java(String literal, Type type) {
        return CONVERSIONS.toJava(PyLiteral.value(literal), type);
    }

    private static String python(@Nullable Object object) {
        return PyRepr.of(CONVERSIONS.fromJava(object));
    }

    @Test
    void the_declared_type_decides() {
        assertThat(java("[1, 2]", type("list"))).isEqualTo(List.of(1L, 2L));
        assertThat(java("(1, 2)", type("list"))).isEqualTo(List.of(1L, 2L));
        assertThat(java("{'a': [1, 0.5]}", type("map"))).isEqualTo(Map.of("a", List.of(1.0, 0.5)));
        assertThat(java("[[1], []]", int[][].class)).isEqualTo(new int[][] {{1}, {}});
        assertThat(java("2**70", BigInteger.class)).isEqualTo(BigInteger.TWO.pow(70));
        assertThat(java("None", String.class)).isNull();
    }

    @Test
    void without_one_an_int_takes_the_smallest_that_holds_it() {
        assertThat(java("[1, 2**31, 2**63]", Object.class))
                .isEqualTo(List.of(1, 1L << 31, BigInteger.TWO.pow(63)));
    }

    @Test
    void a_list_may_be_changed() {
        @SuppressWarnings("unchecked")
        List<Object> made = (List<Object>) Objects.requireNonNull(java("[1]", List.class));
        made.add(2);
        assertThat(made).containsExactly(1, 2);
    }

    @Test
    void a_record_is_made_of_a_dataclass_by_names_and_of_a_tuple_by_place() {
        Item item = new Item("nut", List.of(1));
        assertThat(java("Item(unit_prices=[1], item_name='nut')", Item.class)).isEqualTo(item);
        assertThat(java("('nut', [1])", Item.class)).isEqualTo(item);
        assertThat(python(item)).isEqualTo("Item(item_name='nut', unit_prices=[1])");
        assertThat(java("Box(content=1)", type("box"))).isEqualTo(new Box<>(1L));
    }

    @Test
    void an_enum_is_met_by_its_members_name() {
        assertThat(java("Colour.dark_red", Colour.class)).isEqualTo(Colour.DARK_RED);
        assertThat(python(Colour.DARK_RED)).isEqualTo("Colour.DARK_RED");
        assertMismatch("Colour.BLUE", Colour.class, "Colour.BLUE is a Colour: the enum Colour has");
    }

    @Test
    void nothing_is_cut_or_guessed() {
        assertMismatch("2**31", int.class, "2147483648 is an int: too large for int; declare");
        assertMismatch("-2**63 - 1", long.class, "too large for long");
        assertMismatch("True", int.class, "True is a bool: no int can be made of it");
        assertMismatch("1", boolean.class, "1 is an int: no boolean can be made of it");
        assertMismatch("1.0", int.class, "1.0 is a float: no int can be made of it");
        assertMismatch("2**53 + 1", double.class, "no double is exactly this int");
        assertMismatch("None", int.class, "None is a NoneType: no int can be made of it");
        assertMismatch("'a'", type("list"), "'a' is a str: no List<Long> can be made of it");
        assertMismatch("[1, 'a']", type("list"), "'a' is a str: no long can be made of it");
        assertMismatch("Item(name='a')", Item.class, "the record Item has the fields itemName");
        assertMismatch("(0,)", Positive.class, "Positive threw java.lang.IllegalArg");
        assertMismatch("Decimal('NaN')", java.math.BigDecimal.class, "BigDecimal has no NaN");
    }

    private static void assertMismatch(String literal, Type type, String text) {
        assertThatThrownBy(() -> java(literal, type))
                .isInstanceOf(Conversions.Mismatch.class)
                .message()
                .contains(text)
                .doesNotContain("\n");
    }

    @Test
    void iterators_are_drained_up_to_the_limit() {
        Iterator<Integer> endless = Stream.iterate(0, n -> n + 1).iterator();
        PyValue.Iterated drained = (PyValue.Iterated) CONVERSIONS.limitedTo(2).fromJava(endless);
        assertThat(drained.first()).hasSize(2);
        assertThat(drained.more()).isTrue();
        assertThat(endless.next()).isEqualTo(2);
        assertThat(CONVERSIONS.limitedTo(0).fromJava(endless)).isInstanceOf(PyValue.Opaque.class);
        assertThat(endless.next()).isEqualTo(3);
    }

    @Test
    void a_list_that_holds_itself_ends() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThat(python(list)).contains("nested more than");
    }

    @Test
    void exceptions_keep_their_python_name_and_arguments() {
        KeyError raised = new KeyError("'a'");
        raised.initCause(new ValueError("b"));
        PyValue.Failure error = CONVERSIONS.failure(raised);
        assertThat(error.type()).isEqualTo("KeyError");
        assertThat(error.bases()).containsExactly("LookupError", "Exception", "BaseException");
        assertThat(error.args()).containsExactly(new PyValue.Str("a"));
        assertThat(error.cause())
                .isNotNull()
                .extracting(PyValue.Failure::type)
                .isEqualTo("ValueError");
        assertThat(CONVERSIONS.failure(new StopIteration(3, "3")).args())
                .containsExactly(new PyValue.Int(BigInteger.valueOf(3)));
    }

    @Test
    void other_exceptions_can_be_mapped_with_their_subclasses() {
        Conversions mapped = CONVERSIONS.mapping(NoSuchElementException.class, "KeyError");
        assertThat(mapped.failure(new java.util.InputMismatchException("x")).type())
                .isEqualTo("KeyError");
        assertThat(CONVERSIONS.failure(new NoSuchElementException("x")).type())
                .isEqualTo("java.util.NoSuchElementException");
    }
}
