package dev.lethe.metadata.xml;

import dev.lethe.Limit;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An attribute's value: in memory while it is short, in a spool when it grows, as embedded pictures do. */
public final class XmlValue implements AutoCloseable {
    private static final int HELD = 1 << 18;

    private final RunContext context;
    private final StringBuilder held = new StringBuilder();
    private @Nullable Spool spool;
    private @Nullable Writer spooled;
    private long length;

    XmlValue(RunContext context) {
        this.context = context;
    }

    void append(char c) throws IOException {
        held.append(c);
        length++;
        // Never between the halves of a pair: a writer would make question marks of them.
        if (held.length() >= HELD && !Character.isHighSurrogate(c)) {
            spill();
        }
    }

    void append(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
    }

    private void spill() throws IOException {
        context.require(Limit.INFLATED_BYTES, length);
        Writer writer = spooled;
        if (writer == null) {
            Spool opened = new Spool();
            spool = opened;
            writer = new OutputStreamWriter(opened.output(), StandardCharsets.UTF_8);
            spooled = writer;
        }
        writer.append(held);
        held.setLength(0);
    }

    /** Number of characters. */
    public long length() {
        return length;
    }

    /** The first characters, as many as are asked for at most; a few hundred at most. */
    public String start(int count) throws IOException {
        char[] first = new char[count];
        try (Reader reader = reader()) {
            int done = 0;
            for (int n = 0; n >= 0 && done < count; n = reader.read(first, done, count - done)) {
                done += n;
            }
            return new String(first, 0, done);
        }
    }

    /**
     * The whole value in memory.
     *
     * @throws dev.lethe.LimitExceededException if it is longer than metadata may be
     */
    public String text() throws IOException {
        if (spool == null) {
            return held.toString();
        }
        context.require(Limit.METADATA_BYTES, length);
        StringBuilder whole = new StringBuilder((int) length);
        char[] buffer = new char[8192];
        try (Reader reader = reader()) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                whole.append(buffer, 0, n);
            }
        }
        return whole.toString();
    }

    /** The value's characters, from the first on; any number of times. */
    public Reader reader() throws IOException {
        if (spool == null || spooled == null) {
            return new StringReader(held.toString());
        }
        spooled.append(held).flush();
        held.setLength(0);
        SeekableInput written = spool.written();
        return new InputStreamReader(written.stream(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (spool != null) {
            spool.close();
        }
    }
}
