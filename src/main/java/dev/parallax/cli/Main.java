package dev.parallax.cli;

/** Starts the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the virtual machine with its exit code. */
    public static void main(String[] args) {
        Screen screen = Screen.system(System.out, System.err);
        int code = Parallax.execute(Home.find(), screen, args);
        screen.out().flush();
        screen.err().flush();
        // After Ctrl-C the hook that is waiting for us ends the virtual machine.
        if (!Interrupts.ending()) {
            System.exit(code);
        }
    }
}
