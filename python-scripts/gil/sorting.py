"""CPU-bound, sorting and searching in memory. size: how many numbers."""
import sys


def numbers(size):
    x = 1
    values = []
    for _ in range(size):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        values.append(x)
    return values


def merge_sort(values):
    if len(values) < 2:
        return values
    half = len(values) // 2
    left, right = merge_sort(values[:half]), merge_sort(values[half:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def search(values, wanted):
    """Returns the first index whose value is not below the wanted one, by halving."""
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def work(size):
    unsorted = numbers(size)
    values = merge_sort(unsorted)
    checksum = 0
    for value in unsorted:
        checksum = (checksum * 31 + search(values, value)) & 0x7FFFFFFF
    return checksum


if __name__ == '__main__':
    print(work(int(sys.argv[1])))
