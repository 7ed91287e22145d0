package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;

import java.io.Serializable;

/**
 * What travels in the place of something shared.
 *
 * @param type what it is
 * @param address where its process listens
 * @param id its number there
 * @param extra what else it needs
 */
record Handle(String type, String address, long id, Serializable extra) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Packs something that may travel only to a child that is being made. */
    static Handle inherited(String type, Remote remote, Serializable extra) {
        Spawning.require(type);
        return of(type, remote, extra);
    }

    static Handle of(String type, Remote remote, Serializable extra) {
        Remote shared = remote.shared();
        return new Handle(type, shared.address(), shared.id(), extra);
    }

    private Object readResolve() {
        Interpreter py = Pickle.loading();
        Remote remote = Remote.find(py, address, id);
        return switch (type) {
            case "Lock" -> new Lock(remote);
            case "RLock" -> new RLock(remote);
            case "Semaphore" -> new Semaphore(remote);
            case "Event" -> new Event(remote);
            case "Condition" -> new Condition((BasicLock) extra, remote);
            case "Barrier" -> new Barrier(remote, (BarrierOptions) extra);
            case "SimpleQueue" -> new SimpleQueue<>(remote);
            case "Queue" -> new Queue<>(remote, Queue.Kind.QUEUE);
            case "JoinableQueue" -> new Queue<>(remote, Queue.Kind.JOINABLE);
            case "Connection" -> Connection.find(remote, (String) extra);
            default -> throw new ValueError("unknown shared type " + type);
        };
    }
}
