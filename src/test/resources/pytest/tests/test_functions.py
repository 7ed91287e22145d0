import asyncio
from datetime import date

import pytest

import shop
from shop import TAX, OutOfStock, ShopError, total


@pytest.mark.parametrize("prices, expected", [([], 0), ([1.0, 2.0], 3.6), ([2.5], 3.0)])
def test_total(prices, expected):
    assert total(prices) == pytest.approx(expected)


def test_keyword_and_constant():
    assert total([10.0], tax=0.0) == 10.0
    assert TAX == 0.2


def test_tuple():
    left, right = shop.split("a=b")
    assert (left, right) == ("a", "b")
    assert shop.split("a") == ("a", "")


def test_generator():
    numbers = shop.countdown(3)
    assert next(numbers) == 3
    assert list(numbers) == [2, 1]
    assert sum(shop.countdown(4)) == 10


def test_callback():
    assert shop.sort_by(["ccc", "a", "bb"], key=len) == ["a", "bb", "ccc"]


def test_what_a_callback_raises_comes_through():
    def key(item):
        raise KeyError("no key")

    with pytest.raises(KeyError, match="'no key'"):
        shop.sort_by(["a", "b"], key=key)


def test_argument_that_is_changed():
    values = [1, -1, 2]
    assert shop.drop_negative(values) is None
    assert values == [1, 2]


def test_own_exception():
    with pytest.raises(OutOfStock, match="pen: 4 wanted") as caught:
        shop.take("pen", 4)
    assert caught.value.wanted == 4
    assert isinstance(caught.value, ShopError)
    assert not isinstance(caught.value, ValueError)


def test_exception_made_by_the_test():
    error = OutOfStock("ink", 9)
    assert str(error) == "ink: 9 wanted"
    assert error.wanted == 9


def test_standard_exception():
    assert shop.parse("12") == 12
    with pytest.raises(ValueError, match="no number: 'x'"):
        shop.parse("x")


def test_wrong_arguments():
    with pytest.raises(TypeError):
        shop.take("pen")
    with pytest.raises(TypeError):
        shop.total(3)


def test_output(capsys):
    shop.greet("Ann")
    assert capsys.readouterr().out == "Hello, Ann\n"


def test_dates():
    assert shop.days(date(2024, 2, 28), date(2024, 3, 1)) == 2


def test_async():
    assert asyncio.run(shop.fetch("ann")) == "ANN"


@pytest.mark.skip(reason="not today")
def test_skipped():
    assert shop.TAX == 1


@pytest.mark.xfail(reason="never true")
def test_expected_to_fail():
    assert shop.total([1.0]) == 0


def test_rounded():
    assert shop.rounded(2.675) == 2.67


def test_unported():
    try:
        assert shop.unported(1) == 1
    except BaseException as error:
        assert "unported" in str(error)


def test_patch(monkeypatch):
    monkeypatch.setattr(shop, "TAX", 0.5)
    assert shop.total([10.0], tax=shop.TAX) == 15.0


def test_nothing_of_the_port():
    assert 1 + 1 == 2
