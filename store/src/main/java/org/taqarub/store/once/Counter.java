package org.taqarub.store.once;

/** Counts numbers in little memory: open addressing, linear probing. */
final class Counter {

    private int[] keys = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int used;

    void add(int key, int by) {
        if (used * 3 > keys.length * 2) {
            grow();
        }
        int at = slot(key);
        if (counts[at] == 0) {
            keys[at] = key;
            used++;
        }
        counts[at] += by;
    }

    int of(int key) {
        return counts[slot(key)];
    }

    private int slot(int key) {
        int at = Wording.mix(key) & keys.length - 1;
        while (counts[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
