"""itertools and the built-in iterators: Suites.java names the other half."""

import itertools as it

_SOURCES = ([], [1], [1, 2], [3, 1, 2], [1, 1, 2, 2, 2, 1], ["a", "b", "c", "d"])


def count_and_islice(t):
    for start, step in ((0, 1), (5, -2), (-3, 3), (7, 0)):
        t.tell(lambda: list(it.islice(it.count(start, step), 4)))


def cycle(t):
    for source in _SOURCES:
        t.tell(lambda: list(it.islice(it.cycle(source), 7)))


def repeat(t):
    for times in (-1, 0, 1, 3):
        t.tell(lambda: list(it.repeat("x", times)))
    t.tell(lambda: list(it.islice(it.repeat("x"), 2)))


def accumulate(t):
    for source in _SOURCES[:5]:
        t.tell(lambda: list(it.accumulate(source, lambda a, b: a * 2 + b)))
        t.tell(lambda: list(it.accumulate(source, lambda a, b: a * 2 + b, initial=100)))


def batched(t):
    for source in _SOURCES:
        for n in (-1, 0, 1, 2, 3):
            for strict in (False, True):
                t.tell(lambda: list(it.batched(source, n, strict=strict)))


def chain(t):
    t.tell(lambda: list(it.chain()))
    for a in _SOURCES:
        for b in _SOURCES:
            t.tell(lambda: list(it.chain(a, b)))
    t.tell(lambda: list(it.chain.from_iterable(_SOURCES)))


def compress(t):
    for selectors in ([], [1, 0, 1, 0], [None, "", "x", [], [0]], [True, False], [0.0, 0.5]):
        t.tell(lambda: list(it.compress("abcdef", selectors)))


def dropwhile_and_takewhile(t):
    for source in _SOURCES[:5]:
        for limit in (0, 1, 2, 9):
            t.tell(lambda: list(it.dropwhile(lambda x: x < limit, source)))
            t.tell(lambda: list(it.takewhile(lambda x: x < limit, source)))


def takewhile_takes_one_too_many(t):
    source = iter([1, 2, 9, 3])
    t.tell(lambda: list(it.takewhile(lambda x: x < 5, source)))
    t.tell(lambda: list(source))


def filter_and_filterfalse(t):
    values = [0, 1, "", "a", None, [], [0], 0.0, -1, True, False, {}]
    t.tell(lambda: list(filter(None, values)))
    t.tell(lambda: list(it.filterfalse(None, values)))
    for source in _SOURCES[:5]:
        t.tell(lambda: list(filter(lambda x: x % 2, source)))
        t.tell(lambda: list(it.filterfalse(lambda x: x % 2, source)))


def groupby(t):
    for source in _SOURCES:
        t.tell(lambda: [(k, list(g)) for k, g in it.groupby(source)])
    t.tell(lambda: [(k, list(g)) for k, g in it.groupby(range(9), lambda x: x // 4)])


def groups_share_their_source(t):
    groups = it.groupby([1, 1, 2, 2, 3])
    first_key, first = next(groups)
    t.tell(lambda: next(first))
    second_key, second = next(groups)
    t.log(first_key, second_key)
    t.tell(lambda: list(first))
    t.tell(lambda: list(second))
    t.tell(lambda: [k for k, _ in groups])
    t.tell(lambda: list(second))


def islice(t):
    for start in (None, -1, 0, 2, 9):
        for stop in (None, -1, 0, 1, 5, 9):
            for step in (None, -1, 0, 1, 3):
                t.tell(lambda: list(it.islice(range(7), start, stop, step)))


def islice_takes_no_more_than_it_must(t):
    for start, stop, step in ((0, 3, 1), (0, 5, 3), (2, 2, 1), (4, 2, 1), (1, 6, 4)):
        source = iter(range(10))
        t.tell(lambda: list(it.islice(source, start, stop, step)))
        t.tell(lambda: next(source))


def pairwise(t):
    for source in _SOURCES:
        t.tell(lambda: list(it.pairwise(source)))


def starmap(t):
    t.tell(lambda: list(it.starmap(lambda *a: list(a), [(1, 2), (3,), ()])))


def tee(t):
    for n in (-1, 0, 1, 3):
        t.tell(lambda: [list(x) for x in it.tee([1, 2, 3], n)])


def tees_keep_what_the_others_have_not_taken(t):
    a, b = it.tee(iter([1, 2, 3]))
    t.tell(lambda: [next(a), next(a)])
    t.tell(lambda: [next(b)])
    t.tell(lambda: list(a))
    t.tell(lambda: list(b))


def zip_longest(t):
    for a in _SOURCES:
        for b in _SOURCES:
            t.tell(lambda: list(it.zip_longest(a, b, fillvalue="-")))
    t.tell(lambda: list(it.zip_longest()))


def zip_of_two(t):
    for a in _SOURCES:
        for b in _SOURCES:
            t.tell(lambda: list(zip(a, b)))
            t.tell(lambda: list(zip(a, b, strict=True)))


def zip_of_three(t):
    t.tell(lambda: list(zip()))
    for lengths in ((1, 1, 1), (2, 1, 1), (1, 2, 1), (1, 1, 2), (2, 2, 1), (0, 0, 1), (1, 2, 2)):
        t.tell(lambda: list(zip(*map(range, lengths), strict=True)))


def zip_takes_from_the_first_one_too_many(t):
    a, b = iter([1, 2, 3]), iter("x")
    t.tell(lambda: list(zip(a, b)))
    t.tell(lambda: list(a))


def map_of_one_and_two(t):
    for a in _SOURCES[:5]:
        t.tell(lambda: list(map(lambda x: x + 1, a)))
        for b in _SOURCES[:5]:
            t.tell(lambda: list(map(lambda x, y: x * y, a, b)))
            t.tell(lambda: list(map(lambda x, y: x * y, a, b, strict=True)))


def enumerate_and_reversed(t):
    for source in _SOURCES:
        for start in (0, 5, -1):
            t.tell(lambda: list(enumerate(source, start)))
        t.tell(lambda: list(reversed(source)))


def product(t):
    for repeat in (-1, 0, 1, 2):
        for a in _SOURCES[:4]:
            t.tell(lambda: list(it.product(a, repeat=repeat)))
            t.tell(lambda: list(it.product(a, "xy", repeat=repeat)))
    t.tell(lambda: list(it.product()))


def permutations(t):
    for source in _SOURCES:
        for r in (None, -1, 0, 1, 2, 3):
            t.tell(lambda: list(it.permutations(source, r))[:40])


def combinations(t):
    for source in _SOURCES:
        for r in (-1, 0, 1, 2, 3, 5):
            t.tell(lambda: list(it.combinations(source, r)))
            t.tell(lambda: list(it.combinations_with_replacement(source, r))[:40])


def generator_expressions(t):
    log = []

    def noted(x):
        log.append(x)
        return x * x

    squares = (noted(x) for x in range(10) if x % 2)
    t.log(log)
    t.tell(lambda: next(squares))
    t.tell(lambda: next(squares))
    t.log(log)
    t.tell(lambda: list(squares))
    t.tell(lambda: list(y for x in range(4) for y in range(x)))


def an_error_in_a_function_goes_on(t):
    def fails(x):
        if x == 2:
            raise ValueError("two")
        return x

    mapped = map(fails, [1, 2, 3])
    t.tell(lambda: next(mapped))
    t.tell(lambda: next(mapped))
    t.tell(lambda: next(mapped))
