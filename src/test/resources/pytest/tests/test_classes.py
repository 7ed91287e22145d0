import unittest

import pytest

from shop import Cart, Colour, Item, Point, mirrored, next_colour


def test_fixture(cart):
    cart.add(Item("pen", 2.5), count=2).add(Item("ink", 4.0))
    assert len(cart) == 3
    assert cart.total() == pytest.approx(9.0)


def test_property(cart):
    assert cart.owner == "Ann"
    cart.owner = "Bob"
    assert cart.owner == "Bob"
    with pytest.raises(AttributeError):
        cart.colour


def test_container(cart):
    pen, ink = Item("pen"), Item("ink")
    cart.add(pen)
    cart.add(ink)
    assert pen in cart
    assert Item("cap") not in cart
    assert cart[-1] == ink
    assert [item.name for item in cart] == ["pen", "ink"]
    with pytest.raises(IndexError):
        cart[5]


def test_class_method():
    cart = Cart.of("a", "b")
    assert isinstance(cart, Cart)
    assert len(cart) == 2


def test_dataclass():
    item = Item("pen", price=10.0)
    assert item == Item("pen", 10.0)
    assert item != Item("ink", 10.0)
    assert repr(item) == "Item(name='pen', price=10.0)"
    assert item.with_tax() == pytest.approx(12.0)


def test_named_tuple():
    point = mirrored(Point(1, y=2))
    assert point == (2, 1)
    assert (point.x, point.y) == (2, 1)


@pytest.mark.parametrize("colour", list(Colour))
def test_enum(colour):
    assert next_colour(colour) is not colour
    assert next_colour(next_colour(colour)) is colour


class CartTest(unittest.TestCase):
    def setUp(self):
        self.cart = Cart()

    def test_owner(self):
        self.assertEqual(self.cart.owner, "nobody")

    def test_missing_item(self):
        with self.assertRaises(IndexError):
            self.cart[0]
