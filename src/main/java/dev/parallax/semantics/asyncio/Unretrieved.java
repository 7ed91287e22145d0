package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The exceptions of one loop's futures that nobody has asked for. Told when the garbage collector
 * finds the future, or when the interpreter ends.
 */
final class Unretrieved {
    private final ReferenceQueue<AsyncFuture<?>> found = new ReferenceQueue<>();
    private final Set<Note> notes = new LinkedHashSet<>();

    /** What is told of a future that is gone. */
    final class Note extends WeakReference<AsyncFuture<?>> {
        private final String kind;
        private final String text;
        private final Throwable error;

        private Note(AsyncFuture<?> future, Throwable error) {
            super(future, found);
            this.kind = future.kind();
            this.text = future.toString();
            this.error = error;
        }

        /** Somebody asked for the exception. */
        void retrieved() {
            notes.remove(this);
        }
    }

    Note add(AsyncFuture<?> future, Throwable error) {
        Note note = new Note(future, error);
        notes.add(note);
        return note;
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    /** Tells of those that were found since. */
    void tellFound(EventLoop loop) {
        for (var next = found.poll(); next != null; next = found.poll()) {
            if (next instanceof Note note && notes.remove(note)) {
                tell(loop, note);
            }
        }
    }

    void tellAll(EventLoop loop) {
        List.copyOf(notes).forEach(note -> tell(loop, note));
        notes.clear();
    }

    private static void tell(EventLoop loop, Note note) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("message", note.kind + " exception was never retrieved");
        told.put("exception", note.error);
        told.put("future", new Text(note.text));
        loop.callExceptionHandler(told);
    }

    /** Stands for an object that is gone. */
    private record Text(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
