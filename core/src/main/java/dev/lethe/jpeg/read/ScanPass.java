package dev.lethe.jpeg.read;

import dev.lethe.MalformedImageException;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pass through a file that was surveyed before, from scan to scan, with the tables that each one needs. */
final class ScanPass {
    private final FrameHeader header;
    private final JpegFrame frame;
    private final Set<Integer> means;
    private final Set<JpegDamage> damage;
    private final ByteCursor cursor;
    private final MarkerWalker walker;
    private final EntropyBits bits;
    private final Tables tables = new Tables();
    private final List<HuffmanTable> used = new ArrayList<>();

    /**
     * Starts at the file's beginning.
     *
     * @param means components of a sequential frame of which the DC is all that is asked for
     */
    ScanPass(
            SeekableInput input,
            RunContext context,
            FrameHeader header,
            JpegFrame frame,
            Set<Integer> means,
            Set<JpegDamage> damage)
            throws IOException {
        this.header = header;
        this.frame = frame;
        this.means = means;
        this.damage = damage;
        this.cursor = new ByteCursor(input, "JPEG", context);
        this.walker = new MarkerWalker(cursor, damage);
        this.bits = new EntropyBits(input, context);
        walker.start();
    }

    /** Goes to the next scan; null if there is none. */
    @Nullable
    ScanDecoder next() throws IOException {
        int marker = walker.next();
        while (marker != Markers.SOS) {
            switch (marker) {
                case Markers.EOI, Markers.SOI -> {
                    return null;
                }
                case Markers.DHT -> tables.readHuffman(walker.payload());
                case Markers.DRI -> tables.readRestartInterval(walker.payload());
                default -> walker.skip(marker);
            }
            marker = walker.next();
        }
        ScanHeader scan = ScanHeader.read(walker.payload(), header);
        BlockDecoder blocks = header.coding() == JpegCoding.PROGRESSIVE ? progressive(scan) : sequential(scan);
        bits.start(cursor.position());
        return new ScanDecoder(frame, scan, blocks, bits, tables.restartInterval(), damage);
    }

    private BlockDecoder sequential(ScanHeader scan) throws MalformedImageException {
        tables.addStandard();
        HuffmanTable[] ac = new HuffmanTable[scan.ac().length];
        @Nullable HuffmanSkips[] skips = new HuffmanSkips[ac.length];
        for (int i = 0; i < ac.length; i++) {
            HuffmanCode code = tables.ac(scan.ac()[i]);
            boolean mean = means.contains(scan.components()[i]);
            ac[i] = use(mean ? code.sizes() : code.values());
            skips[i] = mean ? code.skips() : null;
        }
        return new SequentialBlocks(bits, dc(scan), ac, skips);
    }

    private BlockDecoder progressive(ScanHeader scan) throws MalformedImageException {
        if (scan.first() == 0) {
            return scan.high() == 0
                    ? new DcFirstBlocks(bits, dc(scan), scan.low())
                    : new DcRefinementBlocks(bits, scan.low());
        }
        HuffmanCode code = tables.ac(scan.ac()[0]);
        return scan.high() == 0
                ? new AcFirstBlocks(bits, use(code.values()), scan)
                : new AcRefinementBlocks(bits, use(code.sizes()), scan);
    }

    private HuffmanTable[] dc(ScanHeader scan) throws MalformedImageException {
        HuffmanTable[] dc = new HuffmanTable[scan.dc().length];
        for (int i = 0; i < dc.length; i++) {
            dc[i] = use(tables.dc(scan.dc()[i]).values());
        }
        return dc;
    }

    private HuffmanTable use(HuffmanTable table) {
        used.add(table);
        return table;
    }

    /** Ends the present scan. */
    void end() throws IOException {
        if (bits.findMarker()) {
            damage.add(JpegDamage.STRAY_BYTES);
        }
        for (HuffmanTable table : used) {
            if (table.sawInvalid()) {
                damage.add(JpegDamage.INVALID_CODE);
            }
        }
        used.clear();
        cursor.seek(bits.markerPosition());
    }
}
