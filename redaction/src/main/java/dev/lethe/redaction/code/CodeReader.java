package dev.lethe.redaction.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;
import java.util.Map;

/** Tells whether ZXing can read a matrix code in an upright patch. What it says is forgotten at once. */
final class CodeReader {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX, BarcodeFormat.AZTEC, BarcodeFormat.PDF_417),
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.ALSO_INVERTED,
            true);
    private static final int QUIET = 16;

    boolean reads(GrayPlane patch) {
        LuminanceSource source = framed(patch);
        return reads(new BinaryBitmap(new HybridBinarizer(source)))
                || reads(new BinaryBitmap(new GlobalHistogramBinarizer(source)));
    }

    private static boolean reads(BinaryBitmap bitmap) {
        try {
            new MultiFormatReader().decode(bitmap, HINTS);
            return true;
        } catch (NotFoundException e) {
            return false;
        } catch (RuntimeException e) {
            return false; // the library's own slip over an odd picture is no code
        }
    }

    /** The patch with a margin as light or dark as its border. */
    private static LuminanceSource framed(GrayPlane patch) {
        long sum = 0;
        int count = 0;
        for (int x = 0; x < patch.width(); x++) {
            sum += patch.at(x, 0) + patch.at(x, patch.height() - 1);
            count += 2;
        }
        byte ground = (byte) (sum / count);
        int width = patch.width() + 2 * QUIET;
        int height = patch.height() + 2 * QUIET;
        byte[] framed = new byte[width * height];
        java.util.Arrays.fill(framed, ground);
        for (int y = 0; y < patch.height(); y++) {
            System.arraycopy(patch.samples(), y * patch.width(), framed, (y + QUIET) * width + QUIET, patch.width());
        }
        return new PlanarYUVLuminanceSource(framed, width, height, 0, 0, width, height, false);
    }
}
