package dev.lethe.segmentation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a segmentation network's file expects and gives: the words a file in ONNX format does not have for it.
 *
 * <p>Presets describe well-known networks; their files are not part of Lethe and have licences of their own. A preset
 * says whether it was tried with the real weights. For another network start from {@link #of}. Immutable.
 *
 * <p>The input is one tensor of 32-bit floats, 1 × 3 × height × width; the output 1 × channels × height × width or 1 ×
 * height × width, of any size.
 *
 * @param name for messages
 * @param width of the network's input in pixels, 1 to 4,096
 * @param height of the network's input in pixels, 1 to 4,096
 * @param order of the colours
 * @param normalisation of the colours
 * @param output where the mask is
 * @param sha256 digests of the files that are accepted, 64 hexadecimal digits each; empty accepts any file
 */
public record ModelSpec(
        String name,
        int width,
        int height,
        ChannelOrder order,
        Normalisation normalisation,
        MaskOutput output,
        Set<String> sha256) {
    private static final int MAX_SIDE = 4096;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** Checks ranges. */
    public ModelSpec {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("width and height must be 1 to " + MAX_SIDE);
        }
        sha256 = sha256.stream().map(digest -> digest.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        if (!sha256.stream().allMatch(digest -> DIGEST.matcher(digest).matches())) {
            throw new IllegalArgumentException("sha256: must be 64 hexadecimal digits");
        }
    }

    /** A network that takes red, green, blue between 0 and 1 and gives probabilities. */
    public static ModelSpec of(String name, int width, int height) {
        return new ModelSpec(name, width, height, ChannelOrder.RGB, Normalisation.none(), MaskOutput.first(), Set.of());
    }

    /** U2-Net, 320 × 320, salient objects. Untested with the real weights. */
    public static ModelSpec u2net() {
        return Presets.u2net("u2net");
    }

    /** The small U2-Net of 4.6 MB, 320 × 320. Untested with the real weights. */
    public static ModelSpec u2netp() {
        return Presets.u2net("u2netp");
    }

    /** Silueta, a U2-Net cut down to 43 MB, 320 × 320. Untested with the real weights. */
    public static ModelSpec silueta() {
        return Presets.u2net("silueta");
    }

    /** A re-trained small U2-Net that takes plain colours, 320 × 320. Tried with its real weights. */
    public static ModelSpec u2netSmall() {
        return of("u2net-small", 320, 320);
    }

    /** IS-Net (DIS) for general use, 1,024 × 1,024. Untested with the real weights. */
    public static ModelSpec isnet() {
        return Presets.isnet("isnet");
    }

    /** MODNet, portrait matting, here at 512 × 512. Untested with the real weights. */
    public static ModelSpec modnet() {
        return Presets.modnet();
    }

    /** RMBG 1.4, 1,024 × 1,024; its licence forbids commercial use. Untested with the real weights. */
    public static ModelSpec rmbg() {
        return Presets.isnet("rmbg");
    }

    /** BiRefNet, 1,024 × 1,024. Untested with the real weights. */
    public static ModelSpec birefnet() {
        return Presets.birefnet();
    }

    /** SINet with its softmax inside, portraits only, 320 × 320. Tried with its real weights. */
    public static ModelSpec portraitSinet() {
        return Presets.portraitSinet();
    }

    /** Lethe's own network, 320 × 320, subjects of any kind: the one that {@link Segmenter#bundled} opens. */
    public static ModelSpec letheCutout() {
        return of("lethe-cutout", 320, 320);
    }

    /** Lethe's own trial network, 256 × 256. Tried with its real weights. */
    public static ModelSpec tinySeg256() {
        return of("tinyseg-256", 256, 256).withNormalisation(Normalisation.imageNet());
    }

    /** All presets. */
    public static List<ModelSpec> presets() {
        return List.of(
                letheCutout(),
                u2netSmall(),
                u2netp(),
                u2net(),
                silueta(),
                isnet(),
                modnet(),
                rmbg(),
                birefnet(),
                portraitSinet(),
                tinySeg256());
    }

    /**
     * The preset whose name occurs in a file's name, such as {@code u2netp.onnx}: a guess, for lack of anything in the
     * file that says more.
     */
    public static Optional<ModelSpec> byFileName(String fileName) {
        String plain = letters(fileName);
        return presets().stream()
                .filter(spec -> plain.contains(letters(spec.name)))
                .findFirst();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** This specification for another input size, in pixels. */
    public ModelSpec withSize(int newWidth, int newHeight) {
        return new ModelSpec(name, newWidth, newHeight, order, normalisation, output, sha256);
    }

    /** This specification with the colours in another order. */
    public ModelSpec withOrder(ChannelOrder other) {
        return new ModelSpec(name, width, height, other, normalisation, output, sha256);
    }

    /** This specification with another normalisation. */
    public ModelSpec withNormalisation(Normalisation other) {
        return new ModelSpec(name, width, height, order, other, output, sha256);
    }

    /** This specification with the mask elsewhere. */
    public ModelSpec withOutput(MaskOutput other) {
        return new ModelSpec(name, width, height, order, normalisation, other, sha256);
    }

    /** This specification for files with one of these digests only. */
    public ModelSpec withSha256(String... digests) {
        return new ModelSpec(name, width, height, order, normalisation, output, Set.copyOf(Arrays.asList(digests)));
    }
}
