package dev.lethe.compress;

import dev.lethe.ImageFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The formats that a result may have.
 *
 * @param named those that were asked for, the likeliest first; none means the source's own
 * @param ownToo whether the source's own coding may stay where nothing smaller is found, whatever its format
 */
record Formats(List<ImageFormat> named, boolean ownToo) {
    private static final List<ImageFormat> USUAL = List.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP);

    Formats {
        named = List.copyOf(named);
    }

    static Formats own() {
        return new Formats(List.of(), true);
    }

    static Formats only(ImageFormat format) {
        return new Formats(List.of(format), false);
    }

    static Formats smallest(List<ImageFormat> allowed) {
        return new Formats(
                allowed.isEmpty() ? USUAL : allowed.stream().distinct().toList(), true);
    }

    /** Those that a source is encoded in. */
    List<ImageFormat> of(ImageFormat source) {
        return named.isEmpty() ? List.of(source) : named;
    }

    boolean keeps(ImageFormat source) {
        return ownToo || named.contains(source);
    }

    /** The likeliest result: the source's own format, where it is allowed. */
    ImageFormat first(ImageFormat source) {
        return of(source).contains(source) ? source : of(source).get(0);
    }

    List<Coder> coders(ImageFormat source) {
        return of(source).stream().map(Formats::coder).toList();
    }

    private static Coder coder(ImageFormat format) {
        if (format.equals(ImageFormat.JPEG)) {
            return new JpegCoder();
        }
        if (format.equals(ImageFormat.PNG)) {
            return new PngCoder();
        }
        return format.equals(ImageFormat.WEBP) ? new WebpCoder() : new OtherCoder(format);
    }

    /** In words, for reports; empty for the source's own. */
    String describe() {
        if (named.isEmpty()) {
            return "";
        }
        if (!ownToo) {
            return ", as " + named.get(0);
        }
        return named.stream().map(ImageFormat::name).collect(Collectors.joining(", ", ", as the smallest of ", ""));
    }
}
