package org.taqarub.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.taqarub.record.Evidence;
import org.taqarub.record.Span;

/** Evidence trees as bytes, in the form that the table {@code evidence} describes. */
final class EvidenceBytes {

    private EvidenceBytes() {}

    /** Writes tree after tree. */
    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        private final ToIntFunction<String> rules;

        /** @param rules number of a rule's name, at least 0 */
        Writer(ToIntFunction<String> rules) {
            this.rules = rules;
        }

        void tree(Evidence evidence) {
            tree(evidence, 0);
        }

        private void tree(Evidence evidence, int above) {
            number(rules.applyAsInt(evidence.rule()));
            int step = evidence.span().start() - above;
            number(step << 1 ^ step >> 31);
            number(evidence.span().length());
            number(evidence.parts().size());
            for (Evidence part : evidence.parts()) {
                tree(part, evidence.span().start());
            }
        }

        private void number(int number) {
            int rest = number;
            while ((rest & ~0x7F) != 0) {
                bytes.write((rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            bytes.write(rest);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /** Reads tree after tree. */
    static final class Reader {
        private final byte[] bytes;
        private final IntFunction<String> rules;
        private int at;

        Reader(byte[] bytes, IntFunction<String> rules) {
            this.bytes = bytes;
            this.rules = rules;
        }

        /** @throws IllegalStateException where the bytes end too early */
        Evidence tree() {
            return tree(0);
        }

        private Evidence tree(int above) {
            String rule = rules.apply(number());
            int zigzag = number();
            int start = above + (zigzag >>> 1 ^ -(zigzag & 1));
            Span span = new Span(start, start + number());
            int count = number();
            List<Evidence> parts = new ArrayList<>(Math.min(count, 16));
            for (int i = 0; i < count; i++) {
                parts.add(tree(start));
            }
            return new Evidence(span, rule, parts);
        }

        private int number() {
            int number = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                if (at >= bytes.length) {
                    throw new IllegalStateException("the evidence ends too early");
                }
                byte next = bytes[at++];
                number |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return number;
                }
            }
            throw new IllegalStateException("the evidence holds no number where one should be");
        }
    }
}
