package dev.parallax.testing;

/** The contract on all three sides, as users write it. */
@BackendTest(limit = 60_000)
@Binds(
        type = ShelfContract.Shelf.class,
        python = "shop.py:Shelf",
        java = ShelfContract.JavaShelf.class,
        args = "3",
        attributes = "limit",
        raises = ShelfContract.OutOfStockException.class)
@Binds(type = ShelfContract.Prices.class, python = "shop.py", java = ShelfContract.JavaPrices.class)
class LiveBackendIT extends ShelfContract {}
