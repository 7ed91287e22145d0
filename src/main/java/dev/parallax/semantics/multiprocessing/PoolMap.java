package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Cuts what {@code pool.map} has to do into chunks, and gives them to the pool's processes. */
record PoolMap<A extends @Nullable Object, R extends @Nullable Object>(
        Crew crew, int processes, AsyncResult<List<R>> result) {
    private static final int CHUNKS_PER_PROCESS = 4;

    void submit(PyFunction.OneArgument<A, R> function, Iterable<A> arguments, int chunksize) {
        List<A> all = new ArrayList<>();
        arguments.forEach(all::add);
        int chunk = chunksize != 0 ? chunksize : ownSize(all.size());
        MapResult<R> parts = new MapResult<>(result, all.size(), chunk);
        Chunk calls = new Chunk(function);
        Iterator<A> left = all.iterator();
        for (int part = 0; left.hasNext(); part++) {
            PyFunction.Call call = new PyFunction.Call(calls, Chunk.take(left, chunk));
            boolean taken = crew.submit(parts.job(part, call));
            assert taken : "a pool that loses a process gets another";
        }
    }

    private int ownSize(int all) {
        int share = processes * CHUNKS_PER_PROCESS;
        return Math.max(1, (all + share - 1) / share);
    }
}
