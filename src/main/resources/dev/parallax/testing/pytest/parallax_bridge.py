"""Calls of a Java port with Python's values, and of Python functions that Java was given."""

import builtins
import json
import sys
import weakref

import parallax_values as values


class NotPorted(BaseException):
    """The port has nothing for a name of the original. No `except Exception` can hide it."""


class Unfit(TypeError):
    """No method of the port takes these arguments."""


class Sequence(list):
    """A Java list or array, which stands for a list and for a tuple."""

    def __eq__(self, other):
        return list.__eq__(self, list(other) if isinstance(other, tuple) else other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None


class Bridge:
    """What is asked of Java, and what was asked since `take`."""

    def __init__(self, ask):
        self.ask = ask
        self.calls = 0
        self.testing = False  # whether a test runs; else test files are imported
        self.missing = []
        self.errors = {}  # Python's classes for Java's exceptions, by the Java class's name
        self.proxies = weakref.WeakValueDictionary()
        self.types = {}  # enums and named tuples, by name
        self.given = []  # Python objects that Java has in hand, by their number
        self.numbers = {}
        self.make_proxy = None  # makes a Python object for a Java one; set by parallax_classes

    def lacks(self, name, what="the port has no "):
        text = what + name
        if text not in self.missing:
            self.missing.append(text)
        return NotPorted(text)

    def reads(self, count=1):
        """Count constants of the port that a test reads; importing one by its name is no use."""
        if self.testing:
            self.calls += count

    def request(self, do, args=(), keywords=None, **parts):
        __tracebackhide__ = True
        self.calls += do not in ("module", "class")
        parts["do"] = do
        parts["args"] = [self.encode(value) for value in args]
        parts["keywords"] = {n: self.encode(v) for n, v in (keywords or {}).items()}
        answer = json.loads(self.ask(json.dumps(parts)))
        if answer.get("out"):
            sys.stdout.write(answer["out"])
        if "raised" in answer:
            raise self.error(answer["raised"])
        if "reraise" in answer:
            raise self.given[answer["reraise"]]
        if "unfit" in answer:
            raise Unfit(answer["unfit"])
        for index, after in answer.get("after", {}).items():
            _become(args[int(index)], self.decode(after))
        return answer

    def value(self, do, args=(), keywords=None, **parts):
        __tracebackhide__ = True
        return self.decode(self.request(do, args, keywords, **parts).get("value"))

    # to Java

    def encode(self, value):
        plain = values._PLAIN_TYPES.get(type(value))
        if plain is not None:
            return plain(value)
        if hasattr(type(value), "_parallax_data"):
            return value._parallax_data()
        kind = values._find(value)
        if kind is values._list:
            return [self.encode(item) for item in list.__iter__(value)]
        if kind in (values._tuple, values._set, values._frozenset):
            tag = {values._tuple: "t", values._set: "s"}.get(kind, "z")
            return {tag: [self.encode(item) for item in value]}
        if kind is values._dict:
            return {"d": [[self.encode(k), self.encode(v)] for k, v in value.items()]}
        if kind in (values._opaque, values._iterated, values._failure):
            return {"h": self.give(value)}
        return kind(value, 0, [])

    def give(self, value):
        """Return how Java is told of a Python object; of an exception, what may stand for it."""
        kind = type(value)
        told = [self.number(value), kind.__name__, callable(value), hasattr(value, "__iter__")]
        if isinstance(value, BaseException):
            text = value.args[0] if len(value.args) == 1 else value
            told += [[above.__name__ for above in kind.__mro__], str(text)]
        return told

    def number(self, value):
        number = self.numbers.get(id(value))
        if number is None:
            number = self.numbers[id(value)] = len(self.given)
            self.given.append(value)  # kept, so that its id stays its own
        return number

    # from Java

    def decode(self, data):
        if type(data) is list:
            return Sequence(self.decode(item) for item in data)
        if type(data) is not dict:
            return data
        ((tag, content),) = data.items()
        if tag == "h":
            return self.proxy(*content)
        if tag == "y":
            return self.given[content]
        if tag in _MANY:
            return _MANY[tag](self.decode(item) for item in content)
        if tag == "d":
            return {self.decode(k): self.decode(v) for k, v in content}
        if tag == "x":
            return self.error({"type": content["type"], "maybe": [], "chain": [], **content})
        return values.from_data(data, self.types)

    def proxy(self, number, java_class, nature):
        found = self.proxies.get(number)
        if found is None:
            found = self.make_proxy(number, java_class, nature)
            try:
                self.proxies[number] = found
            except TypeError:  # a named tuple
                pass
        return found

    def error(self, raised):
        kind = next((self.errors[c] for c in raised["chain"] if c in self.errors), None)
        if kind is not None:
            error = kind.__new__(kind)
            error._parallax_take(raised)
        else:
            error = self._standard(raised)
        error._parallax_frames = raised.get("frames", "")
        return error

    def _standard(self, raised):
        args = [self.decode(value) for value in raised["args"]]
        kind = getattr(builtins, raised["type"], None)
        kind = kind or getattr(sys.modules.get("asyncio"), raised["type"], None)
        if isinstance(kind, type) and issubclass(kind, BaseException):
            return kind(*args)
        made = java_error(raised["type"], raised["maybe"])
        return made(*(args or [raised["message"]]))

    # asked by Java

    def answer(self, text):
        request = json.loads(text)
        try:
            return json.dumps(self._answer(request, self.given[request["of"]]))
        except BaseException as error:
            return json.dumps({"raised": self.number(error), "text": repr(error)})

    def _answer(self, request, target):
        if request["do"] == "call":
            result = target(*[self.decode(value) for value in request["args"]])
            return {"value": self.encode(result)}
        if request["do"] == "iter":
            return {"value": {"h": self.give(iter(target))}}
        for item in target:
            return {"value": self.encode(item)}
        return {}


_MANY = {"t": tuple, "s": set, "z": frozenset}


def _become(value, after):
    """Make a list, dict or set what Java made of it."""
    if isinstance(value, list):
        value[:] = after
    else:
        value.clear()
        value.update(after)


def java_error(name, maybe):
    """Return a class for a Java exception that is each of the Python types it may stand for."""
    kinds = [getattr(builtins, n) for n in maybe if hasattr(builtins, n)]
    kinds = [k for k in kinds if not any(o is not k and issubclass(o, k) for o in kinds)]
    bases = tuple(kinds) or (Exception,)
    return type(name.split(".")[-1].split("$")[-1], bases, {"__str__": _message})


def _message(error):
    return str(error.args[0]) if error.args else ""
