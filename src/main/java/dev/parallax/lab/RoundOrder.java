package dev.parallax.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The order of a round: the cells of one subject and work one right after the other, since they are
 * compared; their order shuffled in odd rounds and turned round in the even round after it, so that
 * no cell profits from being first. The same seed gives the same orders.
 */
final class RoundOrder {
    private final Collection<List<Integer>> blocks;
    private final long seed;

    RoundOrder(List<Cell> cells, long seed) {
        this.seed = seed;
        Map<String, List<Integer>> byBlock = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String block = cells.get(i).subject() + " " + cells.get(i).work();
            byBlock.computeIfAbsent(block, _ -> new ArrayList<>()).add(i);
        }
        blocks = byBlock.values();
    }

    /**
     * Returns the cells' indexes.
     *
     * @param round from 1
     */
    List<Integer> of(int round) {
        int couple = (round - 1) / 2;
        Random random = new Random(seed * 1_000_003 + couple);
        List<List<Integer>> shuffled = new ArrayList<>();
        for (List<Integer> block : blocks) {
            List<Integer> cells = new ArrayList<>(block);
            Collections.shuffle(cells, random);
            shuffled.add(cells);
        }
        Collections.shuffle(shuffled, random);
        List<Integer> order = new ArrayList<>();
        shuffled.forEach(order::addAll);
        if (round % 2 == 0) {
            Collections.reverse(order);
        }
        return order;
    }
}
