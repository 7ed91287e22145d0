"""contextvars with Java's contexts."""

import contextvars

from aio_crossing import Coats, boxed, call, giving, library

JavaContext = library('contextvars.Context')
JavaVariable = library('contextvars.ContextVar')
coats = Coats()
MISSING = object()


class Context:
    def __init__(self):
        self.java = JavaContext()
        coats.add(self)

    def run(self, function, *arguments, **named):
        return call(self.java.run, giving(lambda: function(*arguments, **named)))

    def copy(self):
        return coat(self.java.copy())

    def __getitem__(self, variable):
        return call(self.java.get, variable.java)

    def get(self, variable, default=None):
        return self[variable] if variable in self else default

    def __contains__(self, variable):
        return call(self.java.contains, variable.java)

    def __len__(self):
        return self.java.size()


class ContextVar:
    def __init__(self, name, *, default=MISSING):
        self.name = name
        self.java = (JavaVariable.of(name) if default is MISSING
                     else JavaVariable.withDefault(name, boxed(default)))

    def get(self, *default):
        return call(self.java.get, *map(boxed, default))

    def set(self, value):
        return Token(self, call(self.java.set, boxed(value)))

    def reset(self, token):
        call(self.java.reset, token.java)


class Token:
    MISSING = MISSING

    def __init__(self, variable, inner):
        self.var, self.java = variable, inner

    old_value = property(
        lambda self: call(self.java.oldValue) if self.java.hadValue() else MISSING)


def bare(inner):
    made = Context.__new__(Context)
    made.java = inner
    return made


def coat(inner):
    return coats.of(inner, bare)


def context_of(context):
    return None if context is None else context.java


def copy_context():
    return coat(call(JavaContext.copyContext))


def install():
    for kind in (Context, ContextVar, Token, copy_context):
        setattr(contextvars, kind.__name__, kind)
