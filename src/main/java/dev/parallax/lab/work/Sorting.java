package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Gil;

import java.util.Arrays;

/** Port of {@code sorting.py}: sorting and searching in memory. */
final class Sorting implements Work {
    @Override
    public long run(long size, Crew crew) throws InterruptedException {
        Gil gil = crew.gil();
        int[] unsorted = numbers(Math.toIntExact(size), gil);
        int[] values = mergeSort(unsorted, gil);
        long checksum = 0;
        for (int value : unsorted) {
            checksum = (checksum * 31 + search(values, value, gil)) & Integer.MAX_VALUE;
            gil.tick();
        }
        return checksum;
    }

    private static int[] numbers(int size, Gil gil) {
        int[] values = new int[size];
        int x = 1;
        for (int i = 0; i < size; i++) {
            x = Pattern.next(x);
            values[i] = x;
            gil.tick();
        }
        return values;
    }

    private static int[] mergeSort(int[] values, Gil gil) throws InterruptedException {
        gil.tick();
        Interrupts.check();
        if (values.length < 2) {
            return values;
        }
        int half = values.length / 2;
        int[] left = mergeSort(Arrays.copyOfRange(values, 0, half), gil);
        int[] right = mergeSort(Arrays.copyOfRange(values, half, values.length), gil);
        return merge(left, right, gil);
    }

    private static int[] merge(int[] left, int[] right, Gil gil) {
        int[] merged = new int[left.length + right.length];
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            merged[i + j] = left[i] <= right[j] ? left[i++] : right[j++];
            gil.tick();
        }
        int at = i + j;
        System.arraycopy(left, i, merged, at, left.length - i);
        System.arraycopy(right, j, merged, at + left.length - i, right.length - j);
        return merged;
    }

    /** Returns the first index whose value is not below the wanted one, by halving. */
    private static int search(int[] values, int wanted, Gil gil) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
            gil.tick();
        }
        return low;
    }
}
