package org.taqarub.app.gold;

/** The numbers that Python's {@code random.Random(seed)} draws, so that intervals agree with score.py's. MT19937. */
final class MersenneTwister {

    private static final int N = 624;
    private static final int M = 397;

    private final int[] state = new int[N];
    private int index = N;

    /** @param seed 0 to 2³²−1, taken as Python takes it: as a key of one number */
    MersenneTwister(int seed) {
        state[0] = 19650218;
        for (int i = 1; i < N; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
        int i = 1;
        for (int k = 0; k < N; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525)) + seed;
            i = next(i);
        }
        for (int k = 0; k < N - 1; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941)) - i;
            i = next(i);
        }
        state[0] = 0x80000000;
    }

    private int next(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    private int draw() {
        if (index == N) {
            for (int k = 0; k < N; k++) {
                int y = (state[k] & 0x80000000) | (state[(k + 1) % N] & 0x7FFFFFFF);
                state[k] = state[(k + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908B0DF);
            }
            index = 0;
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9D2C5680;
        y ^= (y << 15) & 0xEFC60000;
        return y ^ (y >>> 18);
    }

    /** A number from 0 to {@code bound - 1}, as {@code random.choice} picks an index. */
    int below(int bound) {
        int bits = 32 - Integer.numberOfLeadingZeros(bound);
        int drawn = draw() >>> (32 - bits);
        while (drawn >= bound) {
            drawn = draw() >>> (32 - bits);
        }
        return drawn;
    }
}
