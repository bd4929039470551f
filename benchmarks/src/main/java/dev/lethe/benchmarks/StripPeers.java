package dev.lethe.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.imaging.ImagingException;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.iptc.JpegIptcRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;

/** What removing metadata is measured beside, file to file. */
public final class StripPeers {
    private StripPeers() {}

    /** The reference: a plain copy through a 64 KiB buffer. */
    public static void copy(Path in, Path out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream from = Files.newInputStream(in);
                OutputStream to = Files.newOutputStream(out)) {
            int n;
            while ((n = from.read(buffer)) >= 0) {
                to.write(buffer, 0, n);
            }
        }
    }

    /** Commons Imaging's rewriters of JPEGs, one after the other, on bytes that are read and written once. */
    public static void commonsImaging(Path in, Path out) throws IOException, ImagingException {
        byte[] bytes = Files.readAllBytes(in);
        bytes = rewrite(bytes, (from, to) -> new ExifRewriter().removeExifMetadata(from, to));
        bytes = rewrite(bytes, (from, to) -> new JpegIptcRewriter().removeIptc(from, to));
        bytes = rewrite(bytes, (from, to) -> new JpegXmpRewriter().removeXmpXml(from, to));
        Files.write(out, bytes);
    }

    @FunctionalInterface
    private interface Rewriter {
        void rewrite(byte[] from, OutputStream to) throws IOException, ImagingException;
    }

    private static byte[] rewrite(byte[] bytes, Rewriter rewriter) throws IOException, ImagingException {
        ByteArrayOutputStream to = new ByteArrayOutputStream(bytes.length);
        rewriter.rewrite(bytes, to);
        return to.toByteArray();
    }
}
