package dev.parallax.report;

import dev.parallax.compare.Finding;
import dev.parallax.compare.Finding.Side;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.report.Style.Glyph;
import dev.parallax.report.Style.Ink;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows which output lines differ, lane by lane. */
final class Marks {
    private final List<Map<Integer, Expect>> byLane = new ArrayList<>();

    Marks(List<Shown> lanes) {
        lanes.forEach(_ -> byLane.add(new HashMap<>()));
        for (int lane = 0; lane < lanes.size(); lane++) {
            for (Finding finding : lanes.get(lane).findings()) {
                if (finding.where() != Where.SLIDE && finding.index() >= 0) {
                    // What another lane lacks is marked where it is: in the reference's column.
                    int column = finding.side() == Side.ACTUAL ? lane : 0;
                    byLane.get(column).merge(finding.index(), finding.expect(), Marks::worse);
                }
            }
        }
    }

    /** Returns what to think of a line, null if it is the same everywhere. */
    @Nullable Expect of(int lane, int line) {
        return byLane.get(lane).get(line);
    }

    /** Says whether some cell of a row differs. */
    boolean any(int[] row) {
        for (int lane = 0; lane < row.length; lane++) {
            if (of(lane, row[lane]) != null) {
                return true;
            }
        }
        return false;
    }

    static Glyph glyph(Expect expect) {
        return switch (expect) {
            case ACCEPTED -> Glyph.ACCEPTED;
            case INTERESTING -> Glyph.NOTABLE;
            case FORBIDDEN -> Glyph.WRONG;
        };
    }

    static Ink ink(Expect expect) {
        return switch (expect) {
            case ACCEPTED -> Ink.FAINT;
            case INTERESTING -> Ink.NOTABLE;
            case FORBIDDEN -> Ink.WRONG;
        };
    }

    private static Expect worse(Expect one, Expect other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
