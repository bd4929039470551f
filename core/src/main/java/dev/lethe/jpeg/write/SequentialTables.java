package dev.lethe.jpeg.write;

import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * The Huffman tables of a sequential file. Components may share tables; files with more than two for DC or for AC are
 * extended ones, not baseline. Immutable.
 *
 * @param dc for each component of the frame
 * @param ac for each component of the frame
 */
public record SequentialTables(List<HuffmanTable> dc, List<HuffmanTable> ac) {
    /** Copies the lists. */
    public SequentialTables {
        dc = List.copyOf(dc);
        ac = List.copyOf(ac);
        if (dc.size() != ac.size()) {
            throw new IllegalArgumentException("dc and ac: must be as many");
        }
    }

    /** The typical tables of T.81 K.3.3: those of chrominance for colour differences, those of luminance for all else. */
    public static SequentialTables standard(JpegFrame frame) {
        boolean differences = frame.colors() == JpegColors.YCBCR || frame.colors() == JpegColors.YCCK;
        List<HuffmanTable> dc = new ArrayList<>();
        List<HuffmanTable> ac = new ArrayList<>();
        for (int i = 0; i < frame.components().size(); i++) {
            boolean chrominance = differences && (i == 1 || i == 2);
            dc.add(chrominance ? HuffmanTable.standardChrominanceDc() : HuffmanTable.standardLuminanceDc());
            ac.add(chrominance ? HuffmanTable.standardChrominanceAc() : HuffmanTable.standardLuminanceAc());
        }
        return new SequentialTables(dc, ac);
    }

    /** For one scan. */
    PlannedScan plan(Scan scan) {
        return new PlannedScan(
                scan,
                scan.components().stream().map(dc::get).toList(),
                scan.components().stream().map(ac::get).toList());
    }
}
