def gen_fruit():
    fruits = ['apple', 'banana', 'grape']
    for fruit in fruits:
        yield fruit
