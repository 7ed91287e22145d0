package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Subject;
import dev.parallax.trace.ModeStamp;

/**
 * A subject that is not there, so that tables say why.
 *
 * @param name what it is called
 * @param reason why it is not there
 */
record GilAbsentSubject(String name, String reason) implements Subject {
    @Override
    public String unsupported(Probe probe, Mode mode) {
        return reason;
    }

    @Override
    public Measurement measure(Probe probe, Mode mode) throws LabException {
        throw new LabException(reason);
    }

    @Override
    public ModeStamp stamp(Mode mode) throws LabException {
        throw new LabException(reason);
    }

    @Override
    public void close() {}
}
