package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One contract of a class and of a function, for whatever side answers. */
abstract class ShelfContract {
    interface Shelf {
        void put(String item);

        String take();

        List<String> allItems();

        int limit();

        void setLimit(int limit);

        void moveTo(Shelf other);

        Shelf copy();

        String serial();

        default boolean isEmpty() {
            return allItems().isEmpty();
        }
    }

    interface Prices {
        double totalPrice(List<Double> prices, double tax);
    }

    static final class JavaShelf implements Shelf {
        private final List<String> items = new ArrayList<>();
        private int limit;
        private String serial = "";

        JavaShelf(int limit) {
            this.limit = limit;
        }

        @Override
        public void put(String item) {
            if (items.size() >= limit) {
                throw new OutOfStockException("full");
            }
            items.add(item);
        }

        @Override
        public String take() {
            if (items.isEmpty()) {
                throw new IndexOutOfBoundsException("empty");
            }
            return items.removeLast();
        }

        @Override
        public List<String> allItems() {
            return List.copyOf(items);
        }

        @Override
        public int limit() {
            return limit;
        }

        @Override
        public void setLimit(int limit) {
            this.limit = limit;
        }

        @Override
        public void moveTo(Shelf other) {
            other.put(take());
        }

        @Override
        public String serial() {
            if (serial.isEmpty()) {
                serial = UUID.randomUUID().toString();
            }
            return serial;
        }

        @Override
        public Shelf copy() {
            JavaShelf made = new JavaShelf(limit);
            made.items.addAll(items);
            return made;
        }
    }

    static final class OutOfStockException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfStockException(String message) {
            super(message);
        }
    }

    static final class JavaPrices implements Prices {
        @Override
        public double totalPrice(List<Double> prices, double tax) {
            return prices.stream().mapToDouble(p -> p).sum() * (1 + tax);
        }
    }

    @BeforeEach
    void begin(Shelf shelf) {
        shelf.put("pen");
    }

    @Test
    void an_object_is_fresh_for_each_test(Shelf shelf) {
        assertThat(shelf.allItems()).containsExactly("pen");
        assertThat(shelf.take()).isEqualTo("pen");
        assertThat(shelf.isEmpty()).isTrue();
    }

    @Test
    void exceptions_are_what_stands_for_them(Shelf shelf) {
        shelf.setLimit(1);
        assertThat(shelf.limit()).isEqualTo(1);
        assertThatThrownBy(() -> shelf.put("ink"))
                .isInstanceOf(OutOfStockException.class)
                .hasMessage("full");
        shelf.take();
        assertThatThrownBy(shelf::take).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void objects_of_one_side_are_handed_to_each_other(Shelf shelf, Side side) {
        Shelf other = shelf.copy();
        other.moveTo(shelf);
        assertThat(shelf.allItems()).containsExactly("pen", "pen");
        assertThat(other.allItems()).isEmpty();
        assertThat(side).isNotNull();
    }

    @Test
    void each_call_is_made_once_however_its_answer_comes_about(Shelf shelf) {
        String serial = shelf.serial();
        shelf.put("ink");
        assertThat(shelf.serial()).isEqualTo(serial);
        assertThat(shelf.copy().serial()).isNotEqualTo(serial);
    }

    @Nested
    class Functions {
        @Test
        void of_a_module_are_methods_too(Prices prices) {
            assertThat(prices.totalPrice(List.of(1.0, 2.0), 0.5)).isEqualTo(4.5);
        }
    }
}
