import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The port of shop.py, but for one function, and with one mistake. */
public final class Shop {
    public static final double TAX = 0.2;

    private Shop() {}

    public static class ShopException extends RuntimeException {
        public ShopException(String message) {
            super(message);
        }
    }

    public static final class OutOfStock extends ShopException {
        private final int wanted;

        public OutOfStock(String name, int wanted) {
            super(name + ": " + wanted + " wanted");
            this.wanted = wanted;
        }

        public int wanted() {
            return wanted;
        }
    }

    public enum Colour {
        RED,
        BLUE
    }

    public record Point(int x, int y) {}

    public record Item(String name, double price) {
        public Item(String name) {
            this(name, 0);
        }

        public double withTax() {
            return price * (1 + TAX);
        }
    }

    public static final class Cart implements Iterable<Item> {
        private String owner;
        private final List<Item> items = new ArrayList<>();

        public Cart() {
            this("nobody");
        }

        public Cart(String owner) {
            this.owner = owner;
        }

        public static Cart of(String... names) {
            Cart cart = new Cart();
            for (String name : names) {
                cart.add(new Item(name));
            }
            return cart;
        }

        public String owner() {
            return owner;
        }

        public void setOwner(String name) {
            owner = name;
        }

        public Cart add(Item item) {
            return add(item, 1);
        }

        public Cart add(Item item, int count) {
            for (int n = 0; n < count; n++) {
                items.add(item);
            }
            return this;
        }

        public double total() {
            return items.stream().mapToDouble(Item::price).sum();
        }

        public int size() {
            return items.size();
        }

        public boolean contains(Object item) {
            return items.contains(item);
        }

        public Item get(int index) {
            return items.get(index < 0 ? items.size() + index : index);
        }

        @Override
        public Iterator<Item> iterator() {
            return items.iterator();
        }
    }

    public static double total(List<Double> prices) {
        return total(prices, TAX);
    }

    public static double total(List<Double> prices, double tax) {
        return prices.stream().mapToDouble(Double::doubleValue).sum() * (1 + tax);
    }

    public static List<String> split(String text) {
        int sign = text.indexOf('=');
        return sign < 0 ? List.of(text, "") : List.of(text.substring(0, sign), text.substring(sign + 1));
    }

    public static Iterator<Integer> countdown(int n) {
        return IntStream.iterate(n, i -> i > 0, i -> i - 1).iterator();
    }

    public static <T> List<T> sortBy(List<T> items, Function<T, Integer> key) {
        List<T> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(key));
        return sorted;
    }

    public static void dropNegative(List<Integer> values) {
        values.removeIf(value -> value < 0);
    }

    public static int take(String name, int wanted) {
        if (wanted > 3) {
            throw new OutOfStock(name, wanted);
        }
        return wanted;
    }

    public static int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number: '" + text + "'");
        }
    }

    public static void greet(String name, PrintStream out) {
        out.println("Hello, " + name);
    }

    public static Point mirrored(Point point) {
        return new Point(point.y(), point.x());
    }

    public static Colour nextColour(Colour colour) {
        return colour == Colour.RED ? Colour.BLUE : Colour.RED;
    }

    public static long days(LocalDate start, LocalDate end) {
        return ChronoUnit.DAYS.between(start, end);
    }

    public static CompletableFuture<String> fetch(String name) {
        return CompletableFuture.supplyAsync(() -> name.toUpperCase(Locale.ROOT));
    }

    /** The mistake: rounds what is written, not the binary value. */
    public static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    }
}
