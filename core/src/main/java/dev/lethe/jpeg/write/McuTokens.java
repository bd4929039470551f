package dev.lethe.jpeg.write;

import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegFrame;
import java.util.Arrays;
import java.util.List;

/** Tokens of the scans that may be interleaved: sequential ones (T.81 F.1.2) and those of DC coefficients (G.1.2.1). */
final class McuTokens implements TokenSource {
    private final JpegFrame frame;
    private final Scan scan;
    private final Restarts restarts;

    /** The DC coefficient before, by the component's place in the scan. */
    private final int[] predictions;

    McuTokens(JpegFrame frame, Scan scan, int restartInterval) {
        this.frame = frame;
        this.scan = scan;
        this.restarts = new Restarts(restartInterval);
        this.predictions = new int[scan.components().size()];
    }

    @Override
    public void row(int mcuRow, List<CoefficientPlane> planes, Tokens to) throws MalformedImageException {
        if (scan.components().size() == 1) {
            single(mcuRow, planes, to);
            return;
        }
        int mcus = frame.mcusWide();
        for (int mcu = 0; mcu < mcus; mcu++) {
            startMcu(to);
            for (int i = 0; i < predictions.length; i++) {
                interleaved(i, mcu, mcuRow, planes, to);
            }
        }
    }

    private void interleaved(int place, int mcu, int mcuRow, List<CoefficientPlane> planes, Tokens to)
            throws MalformedImageException {
        int index = scan.components().get(place);
        JpegFrame.Component component = frame.components().get(index);
        CoefficientPlane plane = planes.get(index);
        int top = BlockRows.top(plane, component.vertical(), mcuRow);
        for (int y = 0; y < component.vertical(); y++) {
            for (int x = 0; x < component.horizontal(); x++) {
                block(place, plane.values(), plane.index(mcu * component.horizontal() + x, top + y), to);
            }
        }
    }

    /** An MCU of a scan with one component is one block, and blocks that only pad are left out (T.81 A.2.2). */
    private void single(int mcuRow, List<CoefficientPlane> planes, Tokens to) throws MalformedImageException {
        int index = scan.components().get(0);
        CoefficientPlane plane = planes.get(index);
        BlockRows rows = BlockRows.of(frame, index, plane, mcuRow);
        int wide = frame.blocksWide(index);
        for (int row = rows.from(); row < rows.to(); row++) {
            for (int column = 0; column < wide; column++) {
                startMcu(to);
                block(0, plane.values(), plane.index(column, row), to);
            }
        }
    }

    private void startMcu(Tokens to) {
        if (restarts.before()) {
            to.add(Tokens.RESTART_KIND << Tokens.SYMBOL_SHIFT);
            Arrays.fill(predictions, 0);
        }
    }

    private void block(int place, short[] values, int block, Tokens to) throws MalformedImageException {
        int dc = values[block] >> scan.low();
        if (scan.isRefinement()) {
            to.add(Tokens.raw(1, dc & 1));
            return;
        }
        int difference = dc - predictions[place];
        predictions[place] = dc;
        int size = Magnitudes.size(difference);
        to.add(Tokens.of(place, size, size, Magnitudes.bits(difference, size)));
        if (scan.isSequential()) {
            ac(Tokens.AC + place, values, block, to);
        }
    }

    private static void ac(int table, short[] values, int block, Tokens to) throws MalformedImageException {
        int[] tokens = to.room(64);
        int n = to.size();
        int before = 0;
        long rest = BlockMasks.of(values, block) & -2L;
        for (; rest != 0; rest &= rest - 1) {
            int k = Long.numberOfTrailingZeros(rest);
            int run = k - before - 1;
            for (; run > 15; run -= 16) {
                tokens[n++] = Tokens.of(table, 0xF0, 0, 0);
            }
            int value = values[block + k];
            int size = Magnitudes.size(value);
            tokens[n++] = Tokens.of(table, run << 4 | size, size, Magnitudes.bits(value, size));
            before = k;
        }
        if (before < 63) {
            tokens[n++] = Tokens.of(table, 0, 0, 0);
        }
        to.size(n);
    }
}
