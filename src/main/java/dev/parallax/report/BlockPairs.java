package dev.parallax.report;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Puts each Python block beside its Java counterpart, in Python's order. */
final class BlockPairs {
    /**
     * Two blocks that stand side by side; never neither.
     *
     * @param python null where only Java has such a block
     * @param java null where only Python has
     */
    record Pair(@Nullable Block python, @Nullable Block java) {}

    private BlockPairs() {}

    static List<Pair> of(List<Block> python, List<Block> java) {
        List<Pair> pairs = new ArrayList<>();
        List<Block> free = new ArrayList<>(java);
        for (Block block : python) {
            Block partner = partner(block, free);
            if (partner != null) {
                // What only Java has stays where it is: above what follows it there.
                leadIn(pairs, free, partner, python);
                free.remove(partner);
            }
            pairs.add(new Pair(block, partner));
        }
        free.forEach(block -> pairs.add(new Pair(null, block)));
        return pairs;
    }

    private static @Nullable Block partner(Block block, List<Block> free) {
        return free.stream().filter(j -> j.key().equals(block.key())).findFirst().orElse(null);
    }

    private static void leadIn(
            List<Pair> pairs, List<Block> free, Block partner, List<Block> python) {
        for (Block block : List.copyOf(free)) {
            boolean own = python.stream().noneMatch(p -> p.key().equals(block.key()));
            if (block.first() < partner.first() && own) {
                pairs.add(new Pair(null, block));
                free.remove(block);
            }
        }
    }
}
