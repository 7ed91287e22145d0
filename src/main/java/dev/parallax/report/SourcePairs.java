package dev.parallax.report;

import dev.parallax.report.BlockPairs.Pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A script and its port, cut into functions that stand side by side.
 *
 * @param script the script, and what is typed at the prompt after it
 * @param port the port
 * @param pairs what stands beside what
 */
record SourcePairs(Listing script, Listing port, List<Pair> pairs) {

    /**
     * Pairs them.
     *
     * @param python the script
     * @param session what is typed at the prompt after it, if anything; stands beside {@code run}
     * @param java the port
     */
    static SourcePairs of(Source python, Optional<Source> session, Source java) {
        Listing script = Listing.of(python, PythonBlocks.of(lines(python)));
        Listing port = Listing.of(java, withoutImports(lines(java)));
        List<Block> blocks = new ArrayList<>(script.blocks());
        if (session.isPresent()) {
            Listing typed = Listing.of(session.get(), List.of());
            int from = script.lines().size();
            script = script.followedBy(typed);
            blocks.add(new Block(Block.MAIN, from, script.lines().size()));
        }
        return new SourcePairs(script, port, BlockPairs.of(blocks, port.blocks()));
    }

    /** Package and imports say nothing about the program; line numbers show that they are there. */
    private static List<Block> withoutImports(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : JavaBlocks.of(lines)) {
            int first = block.first();
            while (first < block.end() && isPreamble(lines.get(first))) {
                first++;
            }
            boolean braces = lines.subList(first, block.end()).stream().allMatch(SourcePairs::bare);
            if (!braces) {
                blocks.add(new Block(block.key(), first, block.end()));
            }
        }
        return blocks;
    }

    private static boolean isPreamble(String line) {
        return line.isBlank() || line.startsWith("package ") || line.startsWith("import ");
    }

    private static boolean bare(String line) {
        return line.isBlank() || line.strip().equals("}");
    }

    private static List<String> lines(Source source) {
        return source.text().lines().toList();
    }
}
