package dev.parallax.testing.generate;

import dev.parallax.testing.value.Equality;
import dev.parallax.testing.value.PyValue;

import java.util.ArrayList;
import java.util.List;

/** Sequences, sets and dicts. */
final class Containers {
    private Containers() {}

    /**
     * Chooses whether another item follows. Asked before each item, so that an item goes when its
     * choices are left out.
     */
    static boolean more(Draws draws, int have, int shortest, int longest) {
        if (have < shortest) {
            return true;
        }
        return have < longest && draws.chance(4, 5);
    }

    static Strategy<List<PyValue>> items(Strategy<PyValue> item, int shortest, int longest) {
        return draws -> {
            List<PyValue> items = new ArrayList<>();
            while (more(draws, items.size(), shortest, longest)) {
                items.add(item.draw(draws));
            }
            return items;
        };
    }

    /** Makes items of which no two are equal to Python; fewer than wanted if there are no more. */
    static Strategy<List<PyValue>> distinct(Strategy<PyValue> item, int shortest, int longest) {
        return draws -> {
            List<PyValue> items = new ArrayList<>();
            int tries = 0;
            while (tries++ < longest + 20 && more(draws, items.size(), shortest, longest)) {
                PyValue next = item.draw(draws);
                // LOOSE has 1 and 1.0 equal; True and 1, which it keeps apart, have one type each
                if (items.stream().noneMatch(other -> Equality.LOOSE.equal(other, next))) {
                    items.add(next);
                }
            }
            if (items.size() < shortest) {
                throw new Draws.Rejected();
            }
            return items;
        };
    }

    static Strategy<PyValue> dicts(
            Strategy<PyValue> key, Strategy<PyValue> value, int shortest, int longest) {
        Strategy<List<PyValue>> keys = distinct(key, shortest, longest);
        return draws -> {
            List<PyValue.Entry> entries = new ArrayList<>();
            for (PyValue one : keys.draw(draws)) {
                entries.add(new PyValue.Entry(one, value.draw(draws)));
            }
            return new PyValue.Dict(entries);
        };
    }
}
