package dev.lethe.jpeg.write;

import java.util.Arrays;
import java.util.List;

/**
 * A scan and its tables.
 *
 * @param scan what is coded
 * @param dc for each of the scan's components its table, or none
 * @param ac for each of the scan's components its table, or none
 */
record PlannedScan(Scan scan, List<HuffmanTable> dc, List<HuffmanTable> ac) {
    PlannedScan {
        dc = List.copyOf(dc);
        ac = List.copyOf(ac);
    }

    /** Codes above their lengths, by kind of token; {@link EntropyOutput#NONE} for symbols without a code. */
    int[] codes() {
        int[] codes = new int[Tokens.KINDS];
        Arrays.fill(codes, EntropyOutput.NONE);
        for (int i = 0; i < dc.size(); i++) {
            dc.get(i).codes(codes, i * 256);
        }
        for (int i = 0; i < ac.size(); i++) {
            ac.get(i).codes(codes, (Tokens.AC + i) * 256);
        }
        codes[Tokens.RAW_KIND] = 0;
        codes[Tokens.RESTART_KIND] = EntropyOutput.RESTART;
        return codes;
    }
}
