package dev.lethe.metadata.svg;

import dev.lethe.ImagePrivacyException;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.metadata.xml.XmlValue;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cleans pictures in {@code data:} addresses (RFC 2397) by the codecs of their formats, whatever the address calls them. */
final class EmbeddedPicture {
    private static final int HEAD = 4096;
    private static final int LONGEST_TYPE = 256;

    /** What viewers may go by although it is not the right or not the registered name. */
    private static final Set<String> TYPES = Set.of(
            "",
            "image/avif",
            "image/bmp",
            "image/gif",
            "image/jpeg",
            "image/jpg",
            "image/pjpeg",
            "image/png",
            "image/svg+xml",
            "image/tiff",
            "image/webp",
            "image/x-ms-bmp",
            "image/x-png");

    private final SvgScope scope;
    private final List<ContainerCodec> codecs;

    EmbeddedPicture(SvgScope scope, List<ContainerCodec> codecs) {
        this.scope = scope;
        this.codecs = codecs;
    }

    /** Whether the address is a picture itself. */
    static boolean isIn(String address) {
        return address.stripLeading().toLowerCase(Locale.ROOT).startsWith("data:");
    }

    /** Writes the picture, cleaned, as the value of an attribute; leaves the attribute out if it can't be cleaned. */
    void write(XmlValue address, XmlWriter out, String attribute) throws IOException {
        try (Spool coded = new Spool();
                Spool clean = new Spool()) {
            Optional<ContainerCodec> codec = clean(address, coded, clean);
            if (codec.isEmpty()) {
                scope.found().lostPicture(address.length());
                return;
            }
            String declared = declared(address);
            String type =
                    TYPES.contains(declared) ? declared : codec.get().format().mediaType();
            String start = "data:" + type + ";base64,";
            try (InputStream bytes = clean.written().stream();
                    Reader text = new Base64Reader(bytes)) {
                out.attribute(attribute, start, text);
            }
        }
    }

    /** The media type that the address gives. */
    private static String declared(XmlValue address) throws IOException {
        String start = address.start(LONGEST_TYPE).stripLeading().toLowerCase(Locale.ROOT);
        return start.substring("data:".length()).split("[;,]", 2)[0].strip();
    }

    private Optional<ContainerCodec> clean(XmlValue address, Spool coded, Spool clean) throws IOException {
        try {
            decode(address, coded.output());
            SeekableInput picture = coded.written();
            byte[] head = new byte[(int) Math.min(HEAD, picture.length())];
            int n = Math.max(0, picture.read(0, head, 0, head.length));
            byte[] start = Arrays.copyOf(head, n);
            Optional<ContainerCodec> codec =
                    codecs.stream().filter(one -> one.matches(start)).findFirst();
            if (codec.isPresent()) {
                codec.get()
                        .strip(
                                picture,
                                clean.output(),
                                scope.request(),
                                scope.found().collector(),
                                scope.context());
            }
            return codec;
        } catch (LimitExceededException e) {
            throw e;
        } catch (UnsupportedFormatException e) {
            if (scope.request().policy().refusesProvenance()) {
                throw e;
            }
            return Optional.empty();
        } catch (ImagePrivacyException e) {
            return Optional.empty();
        }
    }

    private void decode(XmlValue address, OutputStream out) throws IOException {
        String head = address.start(LONGEST_TYPE);
        int comma = head.indexOf(',');
        if (comma < 0) {
            throw new UnsupportedFormatException("A data address without a picture can't be cleaned");
        }
        boolean base64 =
                head.substring(0, comma).strip().toLowerCase(Locale.ROOT).endsWith(";base64");
        try (Reader text = address.reader()) {
            text.skip(comma + 1L);
            InputStream bytes = new PercentInput(text);
            copy(base64 ? Base64.getMimeDecoder().wrap(bytes) : bytes, out);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long total = 0;
        int n = read(in, buffer);
        while (n >= 0) {
            scope.context().check();
            total += n;
            scope.context().require(Limit.INFLATED_BYTES, total);
            out.write(buffer, 0, n);
            n = read(in, buffer);
        }
    }

    /** The decoder's complaints are about the text, not about a disk. */
    private static int read(InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (ImagePrivacyException e) {
            throw e;
        } catch (IOException e) {
            throw new UnsupportedFormatException("A picture in the drawing is no Base64", e);
        }
    }
}
