import pytest
import shop


@pytest.fixture
def cart():
    made = shop.Cart("Ann")
    yield made
    assert len(made) >= 0
