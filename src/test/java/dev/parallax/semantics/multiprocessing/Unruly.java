package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;

import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Something that does what it should not while it is packed or unpacked. */
final class Unruly implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Deed packed;
    private final Deed unpacked;

    enum Deed {
        NOTHING,
        REFUSE,
        LEAVE,
        DIE;

        void run() {
            switch (this) {
                case NOTHING -> {}
                case REFUSE -> throw new ValueError("no pickles");
                case LEAVE -> throw new SystemExit(3);
                case DIE -> Runtime.getRuntime().halt(9);
            }
        }
    }

    private Unruly(Deed packed, Deed unpacked) {
        this.packed = packed;
        this.unpacked = unpacked;
    }

    static Unruly whenPacked(Deed deed) {
        return new Unruly(deed, Deed.NOTHING);
    }

    static Unruly whenUnpacked(Deed deed) {
        return new Unruly(Deed.NOTHING, deed);
    }

    private void writeObject(ObjectOutputStream out) throws Exception {
        packed.run();
        out.defaultWriteObject();
    }

    private void readObject(ObjectInputStream in) throws Exception {
        in.defaultReadObject();
        unpacked.run();
    }
}
