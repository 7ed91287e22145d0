package dev.parallax.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;
import java.util.TreeMap;

class SlotQueueTests {
    @Test
    void equal_keys_come_out_in_the_order_they_were_set() {
        var queue = new SlotQueue(4);
        queue.set(2, 5);
        queue.set(0, 5);
        queue.set(3, 5);
        queue.set(2, 5);
        assertThat(new int[] {queue.poll(), queue.poll(), queue.poll()}).containsExactly(0, 3, 2);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void a_slot_set_again_moves() {
        var queue = new SlotQueue(2);
        queue.set(0, 1);
        queue.set(1, 2);
        queue.set(0, 3);
        assertThat(queue.leastKey()).isEqualTo(2);
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    void keeps_the_order_of_a_sorted_map_in_random_use() {
        var queue = new SlotQueue(50);
        var model = new TreeMap<Long, Integer>();
        var random = new SplittableRandom(1);
        for (int step = 0; step < 20_000; step++) {
            int slot = random.nextInt(50);
            model.values().removeIf(s -> s == slot);
            if (random.nextInt(3) == 0) {
                queue.clear(slot);
            } else {
                long key = random.nextLong(1_000_000) * 100_000 + step;
                queue.set(slot, key);
                model.put(key, slot);
            }
            assertThat(queue.size()).isEqualTo(model.size());
            if (!model.isEmpty() && random.nextInt(4) == 0) {
                assertThat(queue.poll()).isEqualTo(model.pollFirstEntry().getValue());
            }
        }
    }
}
