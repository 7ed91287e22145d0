package dev.parallax.testing.parity;

/**
 * What a failure text says about where a program comes from; each part may be {@code ""}.
 *
 * <pre>{@code
 * CaseLabel label = CaseLabel.of("orders", "src/test/python");
 * System.out.println(label.folder()); // src/test/python
 * }</pre>
 *
 * @param module the Python module's name, {@code orders}
 * @param folder where its file is, for the line to paste
 * @param origin {@code "case 3 of 104, seed 42"}
 * @param shrunk the arguments before shrinking
 * @param rerun the command that runs this case again
 */
public record CaseLabel(String module, String folder, String origin, String shrunk, String rerun) {
    /** Starts with the module and its folder alone. */
    public static CaseLabel of(String module, String folder) {
        return new CaseLabel(module, folder, "", "", "");
    }
}
