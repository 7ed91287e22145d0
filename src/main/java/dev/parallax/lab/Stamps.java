package dev.parallax.lab;

import dev.parallax.trace.ModeStamp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The proofs of the modes, each got once. */
final class Stamps {
    private final List<ModeStamp> all = new ArrayList<>();
    private final Map<Key, Integer> indexes = new HashMap<>();

    /** Returns the index of a mode's proof; one that can't be got says so. */
    int of(Subject subject, Mode mode) throws InterruptedException {
        Key key = new Key(subject, mode);
        Integer known = indexes.get(key);
        if (known != null) {
            return known;
        }
        all.add(observed(subject, mode));
        indexes.put(key, all.size() - 1);
        return all.size() - 1;
    }

    boolean has(Subject subject, Mode mode) {
        return indexes.containsKey(new Key(subject, mode));
    }

    private static ModeStamp observed(Subject subject, Mode mode) throws InterruptedException {
        try {
            return subject.stamp(mode);
        } catch (LabException e) {
            String reason = "nothing observed: " + e.getMessage();
            return new ModeStamp(subject.name(), Words.of(mode), reason, 0, Map.of());
        }
    }

    List<ModeStamp> all() {
        return all;
    }

    private record Key(Subject subject, Mode mode) {}
}
