package dev.parallax.lab.fidelity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The published measurements V1 to V21. */
public final class Fixtures {
    private Fixtures() {}

    /** Returns all of them in the order of their numbers. */
    public static List<Fixture> all() {
        List<Fixture> all = new ArrayList<>(OldGilFixtures.all());
        all.addAll(NewGilFixtures.all());
        all.add(IntervalFixture.fixture());
        all.addAll(EchoFixtures.all());
        all.add(PingFixture.fixture());
        all.addAll(ServiceFixtures.all());
        all.add(CadenceFixture.fixture());
        all.addAll(ModeFixtures.all());
        all.sort(Comparator.comparingInt(f -> Integer.parseInt(f.id().substring(1))));
        return List.copyOf(all);
    }
}
