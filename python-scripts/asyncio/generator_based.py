import asyncio
import time

@asyncio.coroutine
def say_after(delay, what):
    yield from asyncio.sleep(delay)
    print(what)

@asyncio.coroutine
def main():
    print('started at', time.strftime('%X'))

    yield from say_after(1, 'hello')
    yield from say_after(2, 'world')

    print('finished at', time.strftime('%X'))

asyncio.run(main())
