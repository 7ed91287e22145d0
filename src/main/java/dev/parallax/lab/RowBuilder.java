package dev.parallax.lab;

import java.util.ArrayList;
import java.util.List;

/** A row while its experiment runs. */
final class RowBuilder {
    private final String subject;
    private final List<Reading> readings = new ArrayList<>();
    private Cell cell;
    private Row.Status status = Row.Status.MEASURED;
    private String reason = "";
    private int stamp = -1;

    RowBuilder(String subject, Cell cell) {
        this.subject = subject;
        this.cell = cell;
    }

    Cell cell() {
        return cell;
    }

    void sized(Cell sized) {
        cell = sized;
    }

    void stamped(int index) {
        stamp = index;
    }

    boolean goesOn() {
        return status == Row.Status.MEASURED;
    }

    void end(Row.Status why, String because) {
        status = why;
        reason = because;
    }

    void add(Reading reading) {
        readings.add(reading);
    }

    /**
     * Returns the row as it was when so many rounds were complete.
     *
     * @param rounds readings of later rounds are left out
     */
    Row row(int rounds) {
        List<Reading> complete = readings.subList(0, Math.min(rounds, readings.size()));
        return new Row(cell, subject, status, reason, stamp, complete);
    }
}
