package dev.lethe.jpeg.read;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import java.util.ArrayList;
import java.util.List;

/** Codes scans as T.81 F.1 and G.1 say, without any cleverness: the other side of what is tested. */
final class CodedScan {
    /** Where symbols go, and how long their codes are. */
    record Codes(CodedBits bits, int dcLength, int acLength) {
        void dc(int difference) {
            int size = CodedBits.size(difference);
            bits.put(size, dcLength);
            bits.value(difference, size);
        }

        void ac(int run, int size) {
            bits.put(run << 4 | size, acLength);
        }
    }

    private interface BlockCoder {
        void code(short[] values, int at, int component);
    }

    private final JpegCoefficients picture;
    private final int[] components;
    private final Codes codes;
    private final int[] predictions = new int[4];
    private int emptyBands;
    private final List<Boolean> corrections = new ArrayList<>();

    CodedScan(JpegCoefficients picture, int[] components, Codes codes) {
        this.picture = picture;
        this.components = components;
        this.codes = codes;
    }

    void sequential(int interval) {
        eachMcu(interval, this::sequentialBlock);
    }

    void progressive(int interval, int first, int last, int high, int low) {
        if (first == 0) {
            eachMcu(interval, (values, at, component) -> {
                if (high == 0) {
                    dc(values[at] >> low, component);
                } else {
                    codes.bits.put(values[at] >> low & 1, 1);
                }
            });
        } else {
            eachMcu(interval, (values, at, component) -> {
                if (high == 0) {
                    firstBand(values, at, first, last, low);
                } else {
                    refinedBand(values, at, first, last, low);
                }
            });
        }
    }

    private void eachMcu(int interval, BlockCoder coder) {
        JpegFrame frame = picture.frame();
        boolean alone = components.length == 1;
        int wide = alone ? frame.blocksWide(components[0]) : frame.mcusWide();
        int high = alone ? frame.blocksHigh(components[0]) : frame.mcusHigh();
        for (int mcu = 0; mcu < wide * high; mcu++) {
            if (interval > 0 && mcu > 0 && mcu % interval == 0) {
                endBands();
                codes.bits.restart(mcu / interval - 1);
                java.util.Arrays.fill(predictions, 0);
            }
            for (int component : components) {
                CoefficientPlane plane = picture.planes().get(component);
                int h = alone ? 1 : frame.components().get(component).horizontal();
                int v = alone ? 1 : frame.components().get(component).vertical();
                for (int i = 0; i < h * v; i++) {
                    int at = plane.index(mcu % wide * h + i % h, mcu / wide * v + i / h);
                    coder.code(plane.values(), at, component);
                }
            }
        }
        endBands();
        codes.bits.flush();
    }

    private void dc(int value, int component) {
        codes.dc(value - predictions[component]);
        predictions[component] = value;
    }

    private void sequentialBlock(short[] values, int at, int component) {
        dc(values[at], component);
        int run = 0;
        for (int k = 1; k < 64; k++) {
            int value = values[at + k];
            if (value == 0) {
                run++;
                continue;
            }
            for (; run > 15; run -= 16) {
                codes.ac(15, 0);
            }
            coefficient(run, value);
            run = 0;
        }
        if (run > 0) {
            codes.ac(0, 0);
        }
    }

    private void coefficient(int run, int value) {
        int size = CodedBits.size(value);
        codes.ac(run, size);
        codes.bits.value(value, size);
    }

    private void firstBand(short[] values, int at, int first, int last, int low) {
        int run = 0;
        for (int k = first; k <= last; k++) {
            int value = shifted(values[at + k], low);
            if (value == 0) {
                run++;
                continue;
            }
            endBands();
            for (; run > 15; run -= 16) {
                codes.ac(15, 0);
            }
            coefficient(run, value);
            run = 0;
        }
        if (run > 0) {
            emptyBand();
        }
    }

    /** A band with its corrections (T.81 G.1.2.3): new coefficients have the size 1, known ones one bit each. */
    private void refinedBand(short[] values, int at, int first, int last, int low) {
        int newest = first - 1;
        for (int k = first; k <= last; k++) {
            newest = Math.abs(shifted(values[at + k], low)) == 1 ? k : newest;
        }
        int run = 0;
        List<Boolean> passed = new ArrayList<>();
        for (int k = first; k <= last; k++) {
            int value = shifted(values[at + k], low);
            if (Math.abs(value) > 1) {
                passed.add((Math.abs(value) & 1) != 0);
                continue;
            }
            if (value == 0) {
                if (k < newest && ++run == 16) {
                    endBands();
                    codes.ac(15, 0);
                    write(passed);
                    run = 0;
                }
                continue;
            }
            endBands();
            codes.ac(run, 1);
            codes.bits.put(value > 0 ? 1 : 0, 1);
            write(passed);
            run = 0;
        }
        if (newest < last) {
            corrections.addAll(passed);
            emptyBand();
        }
    }

    private void write(List<Boolean> bits) {
        for (boolean bit : bits) {
            codes.bits.put(bit ? 1 : 0, 1);
        }
        bits.clear();
    }

    private static int shifted(int value, int low) {
        return value < 0 ? -(-value >> low) : value >> low;
    }

    private void emptyBand() {
        emptyBands++;
        if (emptyBands == 0x7FFF) {
            endBands();
        }
    }

    /** Writes the run of blocks without further new coefficients (T.81 G.1.2.2). */
    private void endBands() {
        if (emptyBands > 0) {
            int size = CodedBits.size(emptyBands) - 1;
            codes.ac(size, 0);
            codes.bits.put(emptyBands, size);
            emptyBands = 0;
            write(corrections);
        }
    }
}
