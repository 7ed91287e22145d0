package dev.parallax.testing.value;

/** {@code type(value).__name__}. */
final class PyTypes {
    private PyTypes() {}

    static String name(PyValue value) {
        return switch (value) {
            case PyValue.None v -> "NoneType";
            case PyValue.Bool v -> "bool";
            case PyValue.Int v -> "int";
            case PyValue.Floating v -> "float";
            case PyValue.Complex v -> "complex";
            case PyValue.Str v -> "str";
            case PyValue.Bytes v -> v.mutable() ? "bytearray" : "bytes";
            case PyValue.Items v -> "list";
            case PyValue.Tuple v -> "tuple";
            case PyValue.Set v -> v.frozen() ? "frozenset" : "set";
            case PyValue.Dict v -> "dict";
            case PyValue.Data v -> v.type();
            case PyValue.Member v -> v.type();
            case PyValue.Decimal v -> "Decimal";
            case PyValue.Moment v -> v.type();
            case PyValue.Path v -> "PurePosixPath";
            case PyValue.Iterated v -> v.type();
            case PyValue.Failure v -> v.type();
            case PyValue.Held v -> v.object().getClass().getSimpleName();
            case PyValue.Opaque v -> v.type();
        };
    }
}
