def gen_fruit():
    fruits = ['apple', 'banana', 'grappes']
    yield from fruits
