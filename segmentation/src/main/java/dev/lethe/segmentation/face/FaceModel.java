package dev.lethe.segmentation.face;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a face network's file expects and gives: the words a file in ONNX format does not have for it. Immutable.
 *
 * <p>Presets describe networks whose files are not part of Lethe and have licences of their own; both were tried with
 * the real weights.
 *
 * @param name for messages
 * @param family how pictures go in and faces come out
 * @param width of the input in pixels, or the most that a side of the picture is brought to; 32 to 4,096, a multiple of 16
 * @param height like {@code width}
 * @param fixed whether the input always has that size; smaller pictures are then surrounded by grey
 * @param confidence faces with less are not reported, above 0 to 1
 * @param sha256 digests of the files that are accepted, 64 hexadecimal digits each; empty accepts any file
 */
public record FaceModel(
        String name, Family family, int width, int height, boolean fixed, double confidence, Set<String> sha256) {
    private static final int STEP = 16;
    private static final int LEAST_SIDE = 32;
    private static final int MAX_SIDE = 4096;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** How pictures go in and faces come out. */
    public enum Family {
        /** Lethe's own: any size, looked at in tiles and at several scales. */
        LETHE,
        /** YuNet (libfacedetection.train): twelve results, for strides of 8, 16 and 32. */
        YUNET,
        /** UltraFace (Ultra-Light-Fast-Generic-Face-Detector-1MB): scores and boxes of all anchors. */
        ULTRA_FACE
    }

    /** Checks ranges. */
    public FaceModel {
        if (!side(width) || !side(height)) {
            throw new IllegalArgumentException(
                    "width and height: must be multiples of " + STEP + " from " + LEAST_SIDE + " to " + MAX_SIDE);
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence: must be above 0, up to 1");
        }
        sha256 = sha256.stream().map(digest -> digest.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        if (!sha256.stream().allMatch(digest -> DIGEST.matcher(digest).matches())) {
            throw new IllegalArgumentException("sha256: must be 64 hexadecimal digits");
        }
    }

    private static boolean side(int length) {
        return length >= LEAST_SIDE && length <= MAX_SIDE && length % STEP == 0;
    }

    /** Lethe's own network, for files that its training script exported. */
    public static FaceModel lethe() {
        return new FaceModel("lethe-faces", Family.LETHE, 640, 640, false, 0.82, Set.of());
    }

    /** YuNet in a file whose height and width are open; larger pictures are brought to 1,280 pixels. */
    public static FaceModel yunet() {
        return new FaceModel("yunet", Family.YUNET, 1280, 1280, false, 0.6, Set.of());
    }

    /** YuNet in a file for 640 × 640 pixels. */
    public static FaceModel yunet640() {
        return new FaceModel("yunet-640", Family.YUNET, 640, 640, true, 0.6, Set.of());
    }

    /** UltraFace RFB for 640 × 480 pixels. */
    public static FaceModel ultraFace() {
        return new FaceModel("ultraface-640", Family.ULTRA_FACE, 640, 480, true, 0.7, Set.of());
    }

    /** UltraFace RFB for 320 × 240 pixels. */
    public static FaceModel ultraFace320() {
        return new FaceModel("ultraface-320", Family.ULTRA_FACE, 320, 240, true, 0.7, Set.of());
    }

    /** This model for files with one of these digests only. */
    public FaceModel withSha256(String... digests) {
        return new FaceModel(name, family, width, height, fixed, confidence, Set.copyOf(Arrays.asList(digests)));
    }

    /** This model, reporting faces from another confidence on: above 0, up to 1. */
    public FaceModel withConfidence(double least) {
        return new FaceModel(name, family, width, height, fixed, least, sha256);
    }

    /**
     * This model, looking at a picture at another size in pixels. Of Lethe's own network it is the most that a tile
     * measures.
     */
    public FaceModel withSize(int newWidth, int newHeight) {
        return new FaceModel(name, family, newWidth, newHeight, fixed, confidence, sha256);
    }
}
