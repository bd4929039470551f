package dev.lethe.jpeg.read;

import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first pass through a file: from marker to marker, coded data passed over. It knows the picture's shape only at the
 * end, because tables may be defined between scans, and the height behind the first one.
 */
final class Survey {
    /**
     * How often each coefficient of a component may be coded. A valid file codes each bit of a coefficient once and
     * coefficients have at most 14 of them, so only files made to keep a reader busy come near this.
     */
    private static final int MAX_PASSES = 16;
    /**
     * What a scan counts at least that refines AC coefficients: it visits all blocks, however few of their coefficients,
     * and needs next to no bytes for it. Encoders refine three times or four, in one band or two.
     */
    private static final int AC_REFINEMENT = 32;
    /** The same for DC coefficients: each block costs a bit, and up to 13 scans are legal beside those of the others. */
    private static final int DC_REFINEMENT = 8;

    private final ByteCursor cursor;
    private final MarkerWalker walker;
    private final Set<JpegDamage> damage;
    private final Tables tables = new Tables();
    private final ColorRule colors = new ColorRule();
    private final List<JpegSegment> segments = new ArrayList<>();
    private final @Nullable QuantizationTable[] latched = new @Nullable QuantizationTable[4];
    private final int[] coded = new int[4];
    private @Nullable FrameHeader header;
    private @Nullable ScanHeader firstScan;
    private int restartInterval;
    private int scans;
    private boolean anyData;

    Survey(ByteCursor cursor, Set<JpegDamage> damage) {
        this.cursor = cursor;
        this.damage = damage;
        this.walker = new MarkerWalker(cursor, damage);
    }

    /** Goes through the file up to its end marker. */
    void run() throws IOException {
        walker.start();
        try {
            int marker = walker.next();
            while (marker != Markers.EOI && take(marker)) {
                marker = walker.next();
            }
        } catch (MalformedImageException e) {
            if (firstScan == null) {
                throw e;
            }
            damage.add(JpegDamage.INVALID_SEGMENT);
        }
        if (!anyData) {
            throw cursor.malformed("has no coded picture");
        }
    }

    private boolean take(int marker) throws IOException {
        if (marker == Markers.SOS) {
            return scan();
        }
        if (Markers.isApplication(marker)) {
            application(marker);
        } else if (Markers.isFrame(marker)) {
            frame(marker);
        } else {
            other(marker);
        }
        return true;
    }

    private void application(int marker) throws IOException {
        long start = cursor.position();
        JpegSegment segment = walker.skip(marker);
        if (segment == null) {
            return;
        }
        boolean aboutColors = marker == Markers.APP0 || marker == Markers.APP14;
        if (aboutColors && firstScan != null) {
            // It came too late to have a say, which it would get in a copy of the file.
            return;
        }
        segments.add(segment);
        if (aboutColors) {
            cursor.seek(start);
            colors.see(marker, walker.payload());
        }
    }

    private void frame(int marker) throws IOException {
        SegmentBytes segment = walker.payload();
        if (header != null) {
            throw segment.malformed("is a second frame header");
        }
        header = FrameHeader.read(marker, segment);
    }

    private void other(int marker) throws IOException {
        switch (marker) {
            case Markers.DQT -> tables.readQuantization(walker.payload());
            case Markers.DRI -> tables.readRestartInterval(walker.payload());
            case Markers.DNL -> lines(walker.payload());
            case Markers.SOI -> throw cursor.malformed("has a second start marker");
            case Markers.DHP, Markers.EXP -> throw FrameHeader.hierarchical();
            default -> walker.skip(marker);
        }
    }

    /** The number of lines behind the first scan (T.81 B.2.5). Where the frame header has one, viewers go by that. */
    private void lines(SegmentBytes segment) throws MalformedImageException {
        FrameHeader frame = header;
        if (frame != null && frame.height() == 0 && scans == 1) {
            header = frame.withHeight(segment.u16());
        }
    }

    private boolean scan() throws IOException {
        SegmentBytes segment = walker.payload();
        FrameHeader frame = header;
        if (frame == null) {
            throw segment.malformed("is a scan header before any frame header");
        }
        if (inBands()) {
            damage.add(JpegDamage.EXTRA_SCAN);
            return false;
        }
        ScanHeader scan = ScanHeader.read(segment, frame);
        account(scan);
        latch(scan, frame, segment);
        if (firstScan == null) {
            firstScan = scan;
            restartInterval = tables.restartInterval();
        }
        scans++;
        anyData |= walker.skipScan();
        return true;
    }

    private void account(ScanHeader scan) throws UnsupportedFormatException {
        int work = work(scan);
        for (int component : scan.components()) {
            coded[component] += work;
            if (coded[component] > MAX_PASSES * 64) {
                throw new UnsupportedFormatException(
                        "JPEG codes its coefficients more often than they have bits; no encoder writes such a file");
            }
        }
    }

    private static int work(ScanHeader scan) {
        int coefficients = scan.last() - scan.first() + 1;
        if (scan.high() == 0) {
            return coefficients;
        }
        return Math.max(coefficients, scan.first() == 0 ? DC_REFINEMENT : AC_REFINEMENT);
    }

    /** Tables in force at a component's first scan are its own for good, whatever is defined later (T.81 B.2.4.1). */
    private void latch(ScanHeader scan, FrameHeader frame, SegmentBytes segment) throws MalformedImageException {
        for (int component : scan.components()) {
            if (latched[component] == null) {
                latched[component] =
                        tables.quantization(frame.components().get(component).table());
            }
            if (latched[component] == null) {
                throw segment.malformed("is a scan of a component whose quantisation table is not defined");
            }
        }
    }

    /** Whether one scan holds all, so that the file can be read in bands. */
    boolean inBands() {
        FrameHeader frame = header;
        ScanHeader scan = firstScan;
        return frame != null
                && scan != null
                && frame.coding() != JpegCoding.PROGRESSIVE
                && scan.components().length == frame.components().size();
    }

    /** The picture's shape, checked against the limits. */
    JpegFrame shape() throws IOException {
        FrameHeader frame = header();
        if (frame.height() == 0) {
            throw new UnsupportedFormatException("JPEG does not say its height; no common viewer shows such a file");
        }
        cursor.context().require(Limit.PIXELS, (long) frame.width() * frame.height());
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int i = 0; i < frame.components().size(); i++) {
            FrameHeader.Component component = frame.components().get(i);
            components.add(new JpegFrame.Component(
                    component.id(), component.horizontal(), component.vertical(), quantization(i, component)));
        }
        return new JpegFrame(frame.width(), frame.height(), colors.colors(frame), components);
    }

    /** A component that no scan reached has no coefficients but zeros, so that any table will do. */
    private QuantizationTable quantization(int index, FrameHeader.Component component) {
        QuantizationTable table = latched[index] == null ? tables.quantization(component.table()) : latched[index];
        if (table == null) {
            int[] ones = new int[64];
            Arrays.fill(ones, 1);
            table = QuantizationTable.of(ones);
        }
        return table;
    }

    FrameHeader header() {
        FrameHeader frame = header;
        if (frame == null) {
            throw new IllegalStateException("the file was not gone through");
        }
        return frame;
    }

    boolean hasAdobe() {
        return colors.hasAdobe();
    }

    int restartInterval() {
        return restartInterval;
    }

    int scans() {
        return scans;
    }

    List<JpegSegment> segments() {
        return List.copyOf(segments);
    }
}
