package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.WrittenLine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What the main thread of a child process does: makes the calls that its parent sends. */
final class Worker {
    private final ChildChannel channel;
    private final Role role;
    private final List<PyFunction> known = new ArrayList<>();

    Worker(ChildChannel channel, Role role) {
        this.channel = channel;
        this.role = role;
    }

    /** The main program of the child. */
    void run(Interpreter py) {
        try {
            if (role == Role.PROCESS) {
                unpack(py, next(py)).run(py);
            } else {
                serve(py);
            }
        } catch (SystemExit e) {
            throw e;
        } catch (Throwable e) {
            py.stderr().write("Process " + py.processName() + ":\n" + Traceback.format(e));
            throw new SystemExit(1);
        }
    }

    private ChildChannel.Message next(Interpreter py) {
        try {
            return py.gil().blocking(channel::read);
        } catch (IOException e) {
            // The parent has ended: nobody waits for this process, and nobody is left to be told.
            Runtime.getRuntime().halt(1);
            throw new UncheckedIOException(e);
        }
    }

    private PyFunction.Call unpack(Interpreter py, ChildChannel.Message message) throws Exception {
        return message.content().unpack(py, known);
    }

    private void serve(Interpreter py) throws Exception {
        while (true) {
            ChildChannel.Message message = next(py);
            if (message.kind() == Messages.END) {
                return;
            }
            PyFunction.Call call = unpack(py, message);
            if (message.kind() == Messages.FIRST) {
                if (!initialize(py, call)) {
                    return;
                }
            } else {
                answer(py, call);
            }
        }
    }

    /** Says whether it could; if not, the parent takes the worker's end for what it is. */
    private boolean initialize(Interpreter py, PyFunction.Call call) throws Exception {
        if (role == Role.POOL_WORKER) {
            call.run(py);
            return true;
        }
        try {
            call.run(py);
            return true;
        } catch (Throwable e) {
            py.stderr().write("Exception in initializer:\n" + Traceback.format(e));
            return false;
        }
    }

    private void answer(Interpreter py, PyFunction.Call call) {
        Object value;
        try {
            value = call.run(py);
        } catch (Throwable e) {
            sendError(e);
            return;
        }
        byte[] packed;
        try {
            packed = Pickle.dumps(value);
        } catch (Throwable e) {
            sendError(role == Role.POOL_WORKER ? new MaybeEncodingError(e, value) : e);
            return;
        }
        channel.send(Messages.VALUE, out -> Messages.writeBytes(out, packed));
    }

    /** An error that can't travel is replaced by what came of trying. */
    private void sendError(Throwable error) {
        Throwable sent = error;
        byte[] packed;
        try {
            packed = Pickle.dumps(error);
        } catch (Throwable e) {
            sent = role == Role.POOL_WORKER ? new MaybeEncodingError(e, error) : e;
            packed = Pickle.dumps(sent);
        }
        byte[] bytes = packed;
        String traceback = Traceback.format(sent);
        channel.send(
                Messages.RAISED,
                out -> {
                    Messages.writeBytes(out, bytes);
                    WrittenLine.writeText(out, traceback);
                });
    }
}
