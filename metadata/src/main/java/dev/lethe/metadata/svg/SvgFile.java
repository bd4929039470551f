package dev.lethe.metadata.svg;

import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.xml.CharSource;
import dev.lethe.metadata.xml.XmlEncoding;
import dev.lethe.run.RunContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** A drawing's file: opens its characters, from the first on, any number of times. */
final class SvgFile {
    private final SeekableInput input;
    private final RunContext context;
    private final boolean gzipped;

    SvgFile(SeekableInput input, RunContext context) throws IOException {
        this.input = input;
        this.context = context;
        byte[] magic = new byte[2];
        int n = input.length() < 2 ? 0 : input.stream(0, 2).readNBytes(magic, 0, 2);
        this.gzipped = n == 2 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B;
    }

    /** Whether it is compressed as a whole. */
    boolean gzipped() {
        return gzipped;
    }

    /** The bytes of the document, decompressed. */
    InputStream bytes() throws IOException {
        return gzipped
                ? new GzipInput(new ByteCursor(input, "Compressed SVG", context))
                : new BufferedInputStream(input.stream(), 64 * 1024);
    }

    /** The characters of a stream of those bytes. */
    CharSource characters(InputStream bytes) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(bytes, XmlEncoding.HEAD);
        byte[] head = whole.readNBytes(XmlEncoding.HEAD);
        whole.unread(head);
        return new CharSource(whole, XmlEncoding.of(head), context);
    }
}
