package dev.lethe.encoding.webp.vp8;

import java.util.Arrays;
import java.util.HexFormat;

/** Reads the head of each macroblock: its segment and how it is predicted (RFC 6386, 11). One owner, one thread. */
final class IntraModeReader {
    private static final int DECISIONS = IntraMode.COUNT - 1;
    private static final int PER_MODE_ABOVE = IntraMode.COUNT * DECISIONS;

    /** RFC 6386, 11.5: by the mode above, the mode to the left, and the decision. */
    private static final String BY_NEIGHBOURS =
            "e7783059737178987098b3407eaa762e465faf458f505552489b67383a0aabdabd110d98721a11a32cc3150aad"
                    + "791850c31a3e2c405590470a26abd590221aaa2e371388a021ce473f14087272d00c09e251280b60b6541d1024"
                    + "86b7598962656aa59448bb64829d6f204b504266a7634a3e28ea80293509b2f18d1a086b4a2b1a9249a631179d"
                    + "412669a033341f7380684f0c1bd9ff5711075744472c72330fba172f290e6eb6b71511c2422d1966c5bd171216"
                    + "585893962a2e2dc4cd2b61b775552623b33d2735c8571a152be8ab3822336872661d5d4d271c55ab3aa55a6240"
                    + "221674ce17222ba6496b36201a3301512b1f44196a1640ab24e1722213156684bc104c7c3e124e5f5539323033"
                    + "c165239fd76f592e6f3c941facdbe415126f70714d55b3ff267872282a01c4f5d10a196d582b1d8ca6d5252b9a"
                    + "3d3f1e9b432d4401d16450082b9a01331a478e4e4e10ff8022c5ab29280566d3b70401dd333211a8d1c0171952"
                    + "8a1f24ab1ba6262ce543573aa952731a3bb33f3b5ab43ba65d499a282815748fd12227af2f0f10b722df312db7"
                    + "2e1121b706620f20b7392e16188001361125412049731c801780cd2803097333c01206df572509733b4d40152f"
                    + "68372cda09363582e2405a46cd2829171a39363970b8052926a6d51e221a8598740a2086271335dd1a722049ff"
                    + "1f0941ea020f0176494b200c33c0ffa02b33581f2343665537ba553815176f3bcd2d25c03726467c4966012262"
                    + "7d622a58685575af525f543559806471652d4b4f7b2f338051ab0139110547663935293126210d7939491a0155"
                    + "290a438a4d6e5a2f727315020a66ffa61706651d100a558065c41a39120a6666d522142b75140f24a38044011a"
                    + "663d472522351ff3c0453c472649771cde25442d8022012f0bf5ab3e1113469255373e46252b259a64a355a001"
                    + "3f095c881c4020c9554b0f090940ffb8771056061c0540ff19f8013808118489ff3774803a0f145287391a7928"
                    + "a4321f899a851923da33672c83837b1f069e5628408794e02db780161a1183f09a0e01d12d10155b40de0701c5"
                    + "3815279b3c8a1766d5530c0d36c0ff442f1c551a555580802092ab120b073f90ab0404f6231b0a92aeab0c1a80"
                    + "be502363b4507e362d557e2f57b033291420654b808b769274805538290fb0ec5525093e471e117776ff11128a"
                    + "65263c8a37462b1a8e9224131eabff611b148a2d3d3edb0151bc4020291475978e1415a370130c3dc380300418";

    private final BoolReader in;
    private final Segmentation segmentation;
    private final int skipProbability;
    private final byte[] probabilities = HexFormat.of().parseHex(BY_NEIGHBOURS);
    private final int[] above;
    private final int[] left = new int[4];

    /**
     * A reader before the first macroblock.
     *
     * @param in stands behind the frame's header
     * @param skipProbability that coefficients are coded, in 256ths; -1 if they always are
     * @param columns macroblocks in a row
     */
    IntraModeReader(BoolReader in, Segmentation segmentation, int skipProbability, int columns) {
        this.in = in;
        this.segmentation = segmentation;
        this.skipProbability = skipProbability;
        this.above = new int[4 * columns];
    }

    void startRow() {
        Arrays.fill(left, IntraMode.DC);
    }

    /** Whether the partition has ended before what it should hold. */
    boolean past() {
        return in.past();
    }

    void read(Macroblock target, int column) {
        target.segment = segmentation.mapped() ? segment() : 0;
        target.skipped = skipProbability >= 0 && in.bit(skipProbability) != 0;
        target.split = in.bit(145) == 0;
        if (target.split) {
            for (int block = 0; block < Macroblock.LUMA_BLOCKS; block++) {
                int x = 4 * column + (block & 3);
                int y = block >> 2;
                int mode = subblockMode(above[x] * PER_MODE_ABOVE + left[y] * DECISIONS);
                target.lumaModes[block] = mode;
                above[x] = mode;
                left[y] = mode;
            }
        } else {
            int mode = lumaMode();
            target.lumaModes[0] = mode;
            Arrays.fill(above, 4 * column, 4 * column + 4, mode);
            Arrays.fill(left, mode);
        }
        target.chromaMode = chromaMode();
    }

    private int segment() {
        int[] tree = segmentation.tree();
        return in.bit(tree[0]) == 0 ? in.bit(tree[1]) : 2 + in.bit(tree[2]);
    }

    private int lumaMode() {
        if (in.bit(156) != 0) {
            return in.bit(128) != 0 ? IntraMode.TRUE_MOTION : IntraMode.HORIZONTAL;
        }
        return in.bit(163) != 0 ? IntraMode.VERTICAL : IntraMode.DC;
    }

    private int chromaMode() {
        if (in.bit(142) == 0) {
            return IntraMode.DC;
        }
        if (in.bit(114) == 0) {
            return IntraMode.VERTICAL;
        }
        return in.bit(183) != 0 ? IntraMode.TRUE_MOTION : IntraMode.HORIZONTAL;
    }

    private int subblockMode(int at) {
        if (bit(at) == 0) {
            return IntraMode.DC;
        }
        if (bit(at + 1) == 0) {
            return IntraMode.TRUE_MOTION;
        }
        if (bit(at + 2) == 0) {
            return IntraMode.VERTICAL;
        }
        if (bit(at + 3) == 0) {
            if (bit(at + 4) == 0) {
                return IntraMode.HORIZONTAL;
            }
            return bit(at + 5) == 0 ? IntraMode.DOWN_RIGHT : IntraMode.VERTICAL_RIGHT;
        }
        if (bit(at + 6) == 0) {
            return IntraMode.DOWN_LEFT;
        }
        if (bit(at + 7) == 0) {
            return IntraMode.VERTICAL_LEFT;
        }
        return bit(at + 8) == 0 ? IntraMode.HORIZONTAL_DOWN : IntraMode.HORIZONTAL_UP;
    }

    private int bit(int at) {
        return in.bit(probabilities[at] & 0xFF);
    }
}
