package dev.lethe.jpeg.read;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegFrame;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Goes through the MCUs of one scan, row by row, with its restarts (T.81 A.2, F.2.1.3, G.1). An MCU of a scan of one
 * component is a block, whatever its sampling factors.
 */
final class ScanDecoder {
    private final int[] components;
    private final int columns;
    private final int rows;
    private final BlockDecoder blocks;
    private final EntropyBits bits;
    private final Restarts restarts;
    private final int interval;
    private final Set<JpegDamage> damage;

    private final int[] owners;
    private final int[] acrosses;
    private final int[] downs;
    private final int[] advances;
    private final int[] steps;
    private final short[][] targets;
    private final int[] starts;

    private int untilRestart;
    private boolean starved;

    ScanDecoder(
            JpegFrame frame,
            ScanHeader scan,
            BlockDecoder blocks,
            EntropyBits bits,
            int interval,
            Set<JpegDamage> damage) {
        this.components = scan.components();
        this.blocks = blocks;
        this.bits = bits;
        this.restarts = new Restarts(bits, damage);
        this.interval = interval;
        this.untilRestart = interval;
        this.damage = damage;
        boolean interleaved = scan.interleaved();
        this.columns = interleaved ? frame.mcusWide() : frame.blocksWide(components[0]);
        this.rows = interleaved ? frame.mcusHigh() : frame.blocksHigh(components[0]);

        int count = 0;
        for (int component : components) {
            count += interleaved ? blocksOf(frame, component) : 1;
        }
        this.owners = new int[count];
        this.acrosses = new int[count];
        this.downs = new int[count];
        this.advances = new int[count];
        this.steps = new int[count];
        this.targets = new short[count][];
        this.starts = new int[count];
        int next = 0;
        for (int i = 0; i < components.length; i++) {
            JpegFrame.Component component = frame.components().get(components[i]);
            int wide = interleaved ? component.horizontal() : 1;
            int high = interleaved ? component.vertical() : 1;
            for (int j = 0; j < wide * high; j++) {
                owners[next] = i;
                acrosses[next] = j % wide;
                downs[next] = j / wide;
                advances[next++] = wide;
            }
        }
    }

    private static int blocksOf(JpegFrame frame, int component) {
        JpegFrame.Component shape = frame.components().get(component);
        return shape.horizontal() * shape.vertical();
    }

    /** Rows of MCUs in the scan. */
    int rows() {
        return rows;
    }

    /**
     * Decodes the next row of MCUs.
     *
     * @param planes one for each component of the frame, zeros or what earlier scans have left there
     * @param place the row of MCUs in the planes
     */
    void row(List<CoefficientPlane> planes, int place) throws IOException {
        for (int i = 0; i < owners.length; i++) {
            CoefficientPlane plane = planes.get(components[owners[i]]);
            int high = owners.length == 1 ? 1 : downsOf(owners[i]);
            targets[i] = plane.values();
            starts[i] = plane.index(acrosses[i], place * high + downs[i]);
            steps[i] = advances[i] * plane.depth();
        }
        int column = 0;
        while (column < columns) {
            if (interval > 0 && untilRestart == 0) {
                restart();
            }
            int run = interval == 0 ? columns - column : Math.min(columns - column, untilRestart);
            run(column, run);
            untilRestart -= run;
            column += run;
        }
    }

    private int downsOf(int owner) {
        int most = 0;
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] == owner) {
                most = Math.max(most, downs[i] + 1);
            }
        }
        return most;
    }

    /** MCUs that follow each other without a restart; once their data have ended, the rest keeps its zeros. */
    private void run(int from, int count) throws IOException {
        int last = from + count;
        for (int mcu = from; mcu < last && !starved; mcu++) {
            mcu += blocks.skip(last - mcu);
            if (mcu == last) {
                return;
            }
            for (int i = 0; i < owners.length; i++) {
                blocks.block(targets[i], starts[i] + mcu * steps[i], owners[i]);
            }
            if (bits.starved()) {
                starved = true;
                damage.add(JpegDamage.MISSING_DATA);
            }
        }
    }

    private void restart() throws IOException {
        blocks.restart();
        untilRestart = interval;
        if (restarts.next()) {
            starved = false;
        }
    }

    /** Whether no further row can hold anything. */
    boolean exhausted() {
        return starved && (interval == 0 || restarts.atEnd());
    }
}
