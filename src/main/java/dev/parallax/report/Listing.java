package dev.parallax.report;

import dev.parallax.report.Grid.Cell;
import dev.parallax.report.Style.Ink;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a source, how they are numbered, and the blocks they are cut into.
 *
 * @param label the source's label
 * @param lines all lines
 * @param numbers a number for each line, empty for none
 * @param blocks the parts
 */
record Listing(String label, List<String> lines, List<String> numbers, List<Block> blocks) {

    static Listing of(Source source, List<Block> blocks) {
        List<String> lines = source.text().lines().toList();
        List<String> numbers = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            numbers.add(Integer.toString(line));
        }
        return new Listing(source.label(), lines, numbers, blocks);
    }

    Listing followedBy(Listing other) {
        List<String> all = new ArrayList<>(lines);
        all.add(other.label());
        all.addAll(other.lines());
        List<String> allNumbers = new ArrayList<>(numbers);
        allNumbers.add("");
        allNumbers.addAll(other.numbers());
        return new Listing(label, all, allNumbers, blocks);
    }

    List<Cell> cells(@Nullable Block block, Style style) {
        List<Cell> cells = new ArrayList<>();
        if (block == null) {
            return cells;
        }
        int end = end(block);
        int width = Integer.toString(lines.size()).length();
        for (int line = block.first(); line < end; line++) {
            String number = Cells.padLeft(numbers.get(line), width);
            String text = style.visible(lines.get(line).replace("\t", "    "));
            boolean title = numbers.get(line).isEmpty();
            cells.add(new Cell(number + " ", text, title ? Ink.NAME : ink(text)));
        }
        return cells;
    }

    /** Returns where a block ends, without the empty lines after it. */
    int end(Block block) {
        int end = block.end();
        while (end > block.first() && lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }

    private static @Nullable Ink ink(String text) {
        return isComment(text) ? Ink.FAINT : null;
    }

    /** Says whether a line of Python or Java is a comment. */
    static boolean isComment(String text) {
        String stripped = text.strip();
        return stripped.startsWith("#")
                || stripped.startsWith("//")
                || stripped.startsWith("*")
                || stripped.startsWith("/*");
    }
}
