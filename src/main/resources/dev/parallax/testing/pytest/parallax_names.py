"""Names of Python and of Java for the same thing."""

# what stands for a special method: the first of these that a Java class has
SPECIAL = {
    "__eq__": ("eq", "equals"),
    "__hash__": ("hash", "hashCode"),
    "__repr__": ("repr", "toString"),
    "__str__": ("str", "toString"),
    "__len__": ("len", "size", "length"),
    "__bool__": ("bool", "truth"),
    "__int__": ("int", "toInt", "intValue", "longValue"),
    "__index__": ("index", "int", "toInt", "intValue", "longValue"),
    "__float__": ("float", "toDouble", "doubleValue"),
    "__contains__": ("contains", "containsKey"),
    "__getitem__": ("getitem", "get", "at"),
    "__setitem__": ("setitem", "set", "put"),
    "__delitem__": ("delitem", "remove"),
    "__call__": ("call", "apply"),
    "__enter__": ("enter",),
    "__exit__": ("exit",),
    "__add__": ("add", "plus"),
    "__sub__": ("sub", "minus", "subtract"),
    "__mul__": ("mul", "times", "multiply"),
    "__truediv__": ("truediv", "div", "divide", "dividedBy"),
    "__floordiv__": ("floordiv",),
    "__mod__": ("mod", "remainder"),
    "__pow__": ("pow",),
    "__neg__": ("neg", "negate", "negated"),
    "__abs__": ("abs",),
    "__and__": ("and",),
    "__or__": ("or",),
    "__xor__": ("xor",),
    "__next__": ("next",),
}
COMPARED = {
    "__lt__": lambda sign: sign < 0,
    "__le__": lambda sign: sign <= 0,
    "__gt__": lambda sign: sign > 0,
    "__ge__": lambda sign: sign >= 0,
}
# what a Python class has of itself, whatever stands for its objects
OWN = {
    "__init__", "__new__", "__post_init__", "__init_subclass__", "__class_getitem__", "__slots__",
    "__module__", "__qualname__", "__doc__", "__weakref__", "__match_args__", "__firstlineno__",
    "__static_attributes__", "__abstractmethods__", "_abc_impl", "__orig_bases__", "__parameters__",
    "__replace__", "__getstate__", "__setstate__", "__reduce__", "__reduce_ex__", "__annotate__",
    "__annotate_func__", "__annotations_cache__", "__dataclass_fields__", "__dataclass_params__",
    "__total_ordering__", "__copy__", "__deepcopy__", "__ne__", "__format__", "__getattr__",
}


def folded(name):
    """Return what unitPrice, unit_price and UNIT_PRICE share."""
    return name.replace("_", "").lower()


def bare(name):
    """Return what the exception OutOfRangeError and the Java class OutOfRangeException share."""
    short = folded(name)
    for ending in ("exception", "error"):
        if short.endswith(ending) and short != ending:
            return short[: -len(ending)]
    return short


def dunder(name):
    return name.startswith("__") and name.endswith("__")


class JavaClass:
    """What Java tells of one of its classes."""

    def __init__(self, told):
        self.java = told["class"]
        self.name = told["name"]
        self.kind = told["kind"]
        self.chain = told["chain"]
        self.maybe = told["maybe"]
        self.methods = told["methods"]
        self._methods = {folded(name) for name in told["methods"]}
        self._static = {folded(name) for name in told["static"]}
        self._fields = {folded(name) for name in told["fields"]}
        self.constants = {folded(name): value for name, value in told["constants"].items()}

    def has(self, name):
        return folded(name) in self._methods

    def static(self, name):
        return folded(name) in self._static

    def reads(self, name):
        bare = folded(name)
        return bool({bare, "get" + bare, "is" + bare} & self._methods or bare in self._fields)

    def special(self, name):
        """Return the method that stands for a special one, or None."""
        for candidate in SPECIAL.get(name, (name.strip("_"),)):
            if self.has(candidate):
                return candidate
        return None
