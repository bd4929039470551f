package dev.lethe.benchmarks.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.util.Map;
import java.util.Random;

/** The kinds of codes that are drawn. */
enum CodeKind {
    QR_CODE,
    MICRO_QR,
    DATA_MATRIX,
    AZTEC,
    PDF_417,
    CODE_128,
    CODE_39,
    EAN_13,
    EAN_8,
    UPC_A,
    ITF;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -.";

    /** Modules of a code with random content, without a quiet zone. */
    BitMatrix modules(Random random) {
        if (this == MICRO_QR) {
            return microQr(11 + 2 * random.nextInt(4), random);
        }
        BarcodeFormat format = BarcodeFormat.valueOf(name());
        try {
            BitMatrix drawn = new MultiFormatWriter().encode(content(random), format, 1, 1, hints());
            return isLinear() ? stretched(drawn, 20 + random.nextInt(40)) : trimmed(drawn);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether all it says stands in one direction. */
    boolean isLinear() {
        return switch (this) {
            case QR_CODE, MICRO_QR, DATA_MATRIX, AZTEC, PDF_417 -> false;
            case CODE_128, CODE_39, EAN_13, EAN_8, UPC_A, ITF -> true;
        };
    }

    private static Map<EncodeHintType, Object> hints() {
        return Map.of(EncodeHintType.MARGIN, 0);
    }

    private String content(Random random) {
        return switch (this) {
            case EAN_13 -> digits(12, random, 1);
            case EAN_8 -> digits(7, random, 1);
            case UPC_A -> digits(11, random, 1);
            case ITF -> digits(6 + 2 * random.nextInt(5), random, 0);
            case CODE_39 -> text(4 + random.nextInt(8), random);
            case CODE_128 -> text(5 + random.nextInt(12), random);
            case PDF_417 -> text(20 + random.nextInt(150), random);
            default -> text(5 + random.nextInt(120), random);
        };
    }

    /** Digits; with the check digit of GTINs if asked. */
    private static String digits(int count, Random random, int check) {
        StringBuilder text = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int digit = random.nextInt(10);
            text.append(digit);
            sum += digit * ((count - i) % 2 == 1 ? 3 : 1);
        }
        return check == 0 ? text.toString() : text.append((10 - sum % 10) % 10).toString();
    }

    private static String text(int count, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static BitMatrix stretched(BitMatrix line, int height) {
        BitMatrix row = trimmed(line);
        BitMatrix code = new BitMatrix(row.getWidth(), height);
        for (int x = 0; x < row.getWidth(); x++) {
            if (row.get(x, 0)) {
                code.setRegion(x, 0, 1, height);
            }
        }
        return code;
    }

    private static BitMatrix trimmed(BitMatrix drawn) {
        int[] box = drawn.getEnclosingRectangle();
        BitMatrix code = new BitMatrix(box[2], box[3]);
        for (int y = 0; y < box[3]; y++) {
            for (int x = 0; x < box[2]; x++) {
                if (drawn.get(box[0] + x, box[1] + y)) {
                    code.set(x, y);
                }
            }
        }
        return code;
    }

    /** One finder pattern, a timing pattern along two edges, and data (ISO/IEC 18004:2015, 5.3.2): random ones here. */
    private static BitMatrix microQr(int side, Random random) {
        BitMatrix code = new BitMatrix(side, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean finder = x < 8 && y < 8;
                int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                boolean set =
                        finder ? ring <= 1 || ring == 3 : x == 0 || y == 0 ? (x + y) % 2 == 0 : random.nextBoolean();
                if (set) {
                    code.set(x, y);
                }
            }
        }
        return code;
    }
}
