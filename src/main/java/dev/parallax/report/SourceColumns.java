package dev.parallax.report;

import dev.parallax.report.BlockPairs.Pair;
import dev.parallax.report.Grid.Cell;
import dev.parallax.report.Style.Ink;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prints a script and its port in two columns, function beside function: {@code io_expensive}
 * beside {@code ioExpensive}, statements outside functions beside {@code run}. What has no
 * counterpart stands alone. Used by one thread.
 */
public final class SourceColumns {
    private final PrintWriter out;
    private final Style style;

    /** Makes one that writes to {@code out}. */
    public SourceColumns(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    /**
     * Prints the sources.
     *
     * @param python the script
     * @param session what is typed at the prompt after it, if anything; stands beside {@code run}
     * @param java the port
     */
    public void print(Source python, Optional<Source> session, Source java) {
        Listing script = Listing.of(python, PythonBlocks.of(lines(python)));
        Listing port = Listing.of(java, withoutImports(lines(java)));
        Grid grid = new Grid(out, style, 2);
        grid.row(List.of(label(script.label()), label(port.label())));
        grid.rule();
        List<Block> blocks = new ArrayList<>(script.blocks());
        if (session.isPresent()) {
            Listing typed = Listing.of(session.get(), List.of());
            int from = script.lines().size();
            script = script.followedBy(typed);
            blocks.add(new Block(Block.MAIN, from, script.lines().size()));
        }
        boolean firstPair = true;
        for (Pair pair : BlockPairs.of(blocks, port.blocks())) {
            if (!firstPair) {
                grid.row(List.of(new Cell("", "", null), new Cell("", "", null)));
            }
            firstPair = false;
            pair(grid, pair, script, port);
        }
        out.flush();
    }

    private void pair(Grid grid, Pair pair, Listing script, Listing port) {
        List<Cell> left = script.cells(pair.python(), style);
        List<Cell> right = port.cells(pair.java(), style);
        Cell none = new Cell("", "", null);
        for (int row = 0; row < Math.max(left.size(), right.size()); row++) {
            grid.row(
                    List.of(
                            row < left.size() ? left.get(row) : none,
                            row < right.size() ? right.get(row) : none));
        }
    }

    /** Package and imports say nothing about the program; line numbers show that they are there. */
    private static List<Block> withoutImports(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : JavaBlocks.of(lines)) {
            int first = block.first();
            while (first < block.end() && isPreamble(lines.get(first))) {
                first++;
            }
            boolean braces =
                    lines.subList(first, block.end()).stream().allMatch(SourceColumns::bare);
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

    private Cell label(String text) {
        return new Cell("", style.visible(text), Ink.NAME);
    }

    private static List<String> lines(Source source) {
        return source.text().lines().toList();
    }
}
