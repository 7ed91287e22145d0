package dev.parallax.launch;

import java.lang.reflect.InvocationTargetException;

/**
 * Starts Parallax if this Java is new enough, and says in one line what is missing if it is not;
 * without this class an older Java would print a stack trace about class file versions.
 */
public final class Launch {
    private static final int NEEDED = 25;

    private Launch() {}

    /**
     * Hands the arguments over to the command line.
     *
     * @throws Exception whatever the command line throws
     */
    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (feature(version) < NEEDED) {
            System.err.println(
                    "parallax: Java "
                            + NEEDED
                            + " or newer is needed, this is "
                            + version
                            + ". Use the launcher ./parallax, which finds an installed JDK, or name"
                            + " one: /path/to/jdk-25/bin/java -jar …");
            System.exit(2);
        }
        try {
            Class<?> main = Class.forName("dev.parallax.cli.Main");
            main.getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            throw (Exception) e.getCause();
        }
    }

    private static int feature(String version) {
        return version.startsWith("1.") ? 8 : Integer.parseInt(version);
    }
}
