package dev.parallax.manifest;

import org.tomlj.TomlPosition;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong in one file, so that all of it is told at once. */
final class Mistakes {
    private final String place;
    private final List<Mistake> found = new ArrayList<>();

    Mistakes(String place) {
        this.place = place;
    }

    void add(TomlPosition at, String message) {
        found.add(new Mistake(place, at.line(), at.column(), message));
    }

    void throwIfAny() throws ManifestException {
        if (!found.isEmpty()) {
            throw new ManifestException(found);
        }
    }
}
