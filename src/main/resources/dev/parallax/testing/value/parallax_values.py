"""Values as JSON, the same here as in the Java class Wire. For Python 3.8 or later and GraalPy.

What JSON has no form for is an object of one member that names the kind: {"f": "3ff8000000000000"}
is the float 1.5 by its bits, {"t": [1, 2]} a tuple.
"""

import sys

_PLAIN = 1 << 53
_DEEPEST = 200


class _Reading:
    strict = True
    object_hook = object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = float

    def __init__(self):
        self.memo = {}


def _json_by_its_workers():
    """Return loads and dumps: GraalPy takes over a second to import json and the modules it needs."""
    import _json

    read = _json.make_scanner(_Reading())
    written = _json.make_encoder(
        None, _refused, _json.encode_basestring_ascii, None, ":", ",", False, False, True
    )
    loads = lambda text: read(text, 0)[0]
    dumps = lambda data: "".join(written(data, 0))
    sample = {"a": [1, "\u00e4", None, True]}
    if loads(dumps(sample)) != sample:
        raise ImportError("_json is not the one this was written for")
    return loads, dumps


def _refused(obj):
    raise TypeError("no form for " + type(obj).__name__)


def _json_as_usual():
    import json

    return json.loads, lambda data: json.dumps(data, separators=(",", ":"))


try:
    graalpy = sys.implementation.name == "graalpy"
    loads, dumps = _json_by_its_workers() if graalpy else _json_as_usual()
except (ImportError, AttributeError, TypeError):
    loads, dumps = _json_as_usual()


def encode(obj, limit=100):
    """Return an object as one line of ASCII; iterators are drained up to `limit`, 0 is not at all."""
    return dumps(to_data(obj, limit))


def decode(text, types=None):
    """Return the object of a line; `types` maps names to the classes of the module under test."""
    return from_data(loads(text), types)


def to_data(obj, limit=100):
    """Return an object as what `dumps` takes."""
    return _data(obj, limit, [])


def _data(obj, limit, above):
    plain = _PLAIN_TYPES.get(type(obj))
    if plain is not None:
        return plain(obj)
    if id(obj) in above or len(above) > _DEEPEST:
        return {"o": [type(obj).__name__, "<" + type(obj).__name__ + " that holds itself>"]}
    above.append(id(obj))
    try:
        return _find(obj)(obj, limit, above)
    finally:
        above.pop()


def _find(obj):
    exact = _CONTAINERS.get(type(obj))
    if exact is not None:
        return exact
    for test, made in _KINDS:
        if test(obj):
            return made
    return _opaque


def _bits(value):
    import struct

    return "7ff8000000000000" if value != value else struct.pack(">d", value).hex()


def _int(value):
    return value if -_PLAIN < value < _PLAIN else {"i": format(value, "x")}


def _float(value):
    return {"f": _bits(value)}


def _complex(value):
    return {"c": [_bits(value.real), _bits(value.imag)]}


def _bytes(value):
    return {"b": value.decode("latin-1")}


def _bytearray(value):
    return {"B": value.decode("latin-1")}


def _same(value):
    return value


def _str(value):
    if value.isascii():
        return value
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate, which GraalPy's json drops
        return {"u": value.encode("utf-16-be", "surrogatepass").hex()}
    return value


_PLAIN_TYPES = {
    type(None): _same,
    bool: _same,
    str: _str,
    int: _int,
    float: _float,
    complex: _complex,
    bytes: _bytes,
    bytearray: _bytearray,
}


def _items(values, limit, above):
    plain = _PLAIN_TYPES.get
    data = []
    for value in values:
        made = plain(type(value))
        data.append(_data(value, limit, above) if made is None else made(value))
    return data


def _list(value, limit, above):
    return _items(list.__iter__(value), limit, above)


def _tuple(value, limit, above):
    return {"t": _items(tuple.__iter__(value), limit, above)}


def _unordered(value, limit, above):
    return sorted(_items(value, limit, above), key=dumps)


def _set(value, limit, above):
    return {"s": _unordered(value, limit, above)}


def _frozenset(value, limit, above):
    return {"z": _unordered(value, limit, above)}


def _dict(value, limit, above):
    return {"d": [[_data(k, limit, above), _data(v, limit, above)] for k, v in value.items()]}


_CONTAINERS = {list: _list, tuple: _tuple, set: _set, frozenset: _frozenset, dict: _dict}


def _enum(value, limit, above):
    return {"e": [type(value).__name__, value.name, _data(value.value, limit, above)]}


def _failure(value, limit, above):
    return {"x": _failure_parts(value, limit, above, 0)}


def failure_data(error, limit=100):
    """Return an exception as the members type, bases, message, args and cause."""
    return _failure_parts(error, limit, [], 0)


def _failure_parts(error, limit, above, depth):
    cause = error.__cause__ if depth < 10 else None
    try:
        message = str(error)
    except Exception as broken:
        message = "<exception str() failed: " + type(broken).__name__ + ">"
    return {
        "type": type(error).__name__,
        "bases": [base.__name__ for base in type(error).__mro__[1:] if base is not object],
        "message": message,
        "args": _items(error.args, limit, above),
        "cause": None if cause is None else _failure_parts(cause, limit, above, depth + 1),
    }


def _dataclass(value, limit, above):
    fields = [
        [name, _data(getattr(value, name), limit, above)]
        for name in type(value).__dataclass_fields__
        if hasattr(value, name)
    ]
    return {"r": [type(value).__name__, fields]}


def _namedtuple(value, limit, above):
    fields = [[n, _data(v, limit, above)] for n, v in zip(value._fields, value)]
    return {"r": [type(value).__name__, fields]}


def _decimal(value, limit, above):
    return {"n": str(value)}


def _moment(value, limit, above):
    return {"m": [_moment_name(value), value.isoformat()]}


def _moment_name(value):
    import datetime

    for kind in (datetime.datetime, datetime.date, datetime.time):
        if isinstance(value, kind):
            return kind.__name__
    raise TypeError(type(value).__name__)


def _timedelta(value, limit, above):
    micros = (value.days * 86400 + value.seconds) * 1000000 + value.microseconds
    return {"m": ["timedelta", str(micros)]}


def _path(value, limit, above):
    return {"p": value.as_posix()}


def _iterated(value, limit, above):
    if limit <= 0:
        return _opaque(value, limit, above)
    first = []
    iterator = iter(value)
    for item in iterator:
        if len(first) == limit:
            return {"l": [type(value).__name__, _items(first, limit, above), True]}
        first.append(item)
    return {"l": [type(value).__name__, _items(first, limit, above), False]}


def _opaque(value, limit, above):
    try:
        text = repr(value)
    except Exception as broken:
        text = "<repr() failed: " + type(broken).__name__ + ">"
    return {"o": [type(value).__name__, text]}


def _subclass(base, made):
    return lambda value, limit, above: made(base(value))


def _of(module, name):
    """Test for a class of a module without importing it: an object of it can't exist before."""

    def test(value):
        loaded = sys.modules.get(module)
        kind = getattr(loaded, name, None)
        return kind is not None and isinstance(value, kind)

    return test


def _is(*kinds):
    return lambda value: isinstance(value, kinds)


def _is_dataclass(value):
    return hasattr(type(value), "__dataclass_fields__")


def _is_namedtuple(value):
    return isinstance(value, tuple) and isinstance(getattr(type(value), "_fields", None), tuple)


def _is_iterator(value):
    kind = type(value)
    return hasattr(kind, "__next__") and hasattr(kind, "__iter__")


_VIEWS = (range, type({}.keys()), type({}.values()), type({}.items()))

# the first that fits: a named tuple before tuple, an int enum before int, datetime before date
_KINDS = [
    (_of("enum", "Enum"), _enum),
    (_is(BaseException), _failure),
    (_is_dataclass, _dataclass),
    (_is_namedtuple, _namedtuple),
    (_is(int), _subclass(int, _int)),
    (_is(float), _subclass(float, _float)),
    (_is(complex), _subclass(complex, _complex)),
    (_is(str), _subclass(lambda value: str.__str__(value), _str)),
    (_is(bytes), _subclass(bytes, _bytes)),
    (_is(bytearray), _subclass(bytes, _bytearray)),
    (_is(list), _list),
    (_is(tuple), _tuple),
    (_is(set), _set),
    (_is(frozenset), _frozenset),
    (_is(dict), _dict),
    (_of("decimal", "Decimal"), _decimal),
    (_of("datetime", "timedelta"), _timedelta),
    (_of("datetime", "datetime"), _moment),
    (_of("datetime", "date"), _moment),
    (_of("datetime", "time"), _moment),
    (_of("pathlib", "PurePath"), _path),
    (_is(*_VIEWS), _iterated),
    (_is_iterator, _iterated),
]


def from_data(data, types=None):
    """Return the object that `to_data` or the Java side made this of."""
    if type(data) is list:
        return [from_data(item, types) for item in data]
    if type(data) is not dict:
        return data
    ((kind, content),) = data.items()
    return _READERS[kind](content, types or {})


def _real(bits):
    import struct

    return struct.unpack(">d", bytes.fromhex(bits))[0]


def _read_data(content, types):
    name, fields = content
    kind = _type(name, types)
    return kind(**{field: from_data(value, types) for field, value in fields})


def _read_enum(content, types):
    name, member, _ = content
    kind = _type(name, types)
    for candidate in (member, member.upper(), member.lower()):
        if candidate in kind.__members__:
            return kind[candidate]
    raise LookupError("no member " + member + " in the enum " + name)


def _type(name, types):
    if name not in types:
        raise LookupError("the module under test has no class " + name)
    return types[name]


def _read_decimal(content, types):
    import decimal

    return decimal.Decimal(content)


def _read_moment(content, types):
    import datetime

    name, text = content
    if name == "timedelta":
        return datetime.timedelta(microseconds=int(text))
    return getattr(datetime, name).fromisoformat(text)


def _read_path(content, types):
    import pathlib

    return pathlib.PurePosixPath(content) if sys.platform == "win32" else pathlib.Path(content)


def exception_type(name, types):
    """Find an exception by name: the module's, a built-in, asyncio's; None if there is none."""
    import builtins
    import sys

    kind = types.get(name) or getattr(builtins, name, None)
    if kind is None and "asyncio" in sys.modules:
        kind = getattr(sys.modules["asyncio"], name, None)
    return kind


def _read_failure(content, types):
    kind = exception_type(content["type"], types)
    if kind is None:
        raise LookupError("no exception is named " + content["type"])
    error = kind(*from_data(content["args"], types))
    if content["cause"] is not None:
        error.__cause__ = _read_failure(content["cause"], types)
    return error


def _read_opaque(content, types):
    raise LookupError("no value makes an object of the class " + content[0])


def _all(made):
    return lambda content, types: made([from_data(item, types) for item in content])


_READERS = {
    "u": lambda content, types: bytes.fromhex(content).decode("utf-16-be", "surrogatepass"),
    "i": lambda content, types: int(content, 16),
    "f": lambda content, types: _real(content),
    "c": lambda content, types: complex(_real(content[0]), _real(content[1])),
    "b": lambda content, types: content.encode("latin-1"),
    "B": lambda content, types: bytearray(content, "latin-1"),
    "t": _all(tuple),
    "s": _all(set),
    "z": _all(frozenset),
    "d": lambda content, types: {from_data(k, types): from_data(v, types) for k, v in content},
    "r": _read_data,
    "e": _read_enum,
    "n": _read_decimal,
    "m": _read_moment,
    "p": _read_path,
    "l": lambda content, types: iter([from_data(item, types) for item in content[1]]),
    "x": _read_failure,
    "o": _read_opaque,
}
