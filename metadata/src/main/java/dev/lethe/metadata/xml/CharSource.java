package dev.lethe.metadata.xml;

import dev.lethe.MalformedImageException;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a document, one after the other: decoded strictly, with ends of lines made alike (XML 1.0 section
 * 2.11) and forbidden characters refused (section 2.2). Each refill honours the run's deadline. One owner, one thread.
 */
public final class CharSource {
    private static final int BUFFER = 16 * 1024;
    private static final int END = -1;

    private final InputStream in;
    private final RunContext context;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean finished;
    private @Nullable MalformedImageException broken;
    private long line = 1;
    private long position;

    /** Characters of a stream, which stays the caller's to close; a byte order mark is passed over. */
    public CharSource(InputStream in, Charset charset, RunContext context) throws IOException {
        this.in = in;
        this.context = context;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (raw() == '\uFEFF') {
            chars.get();
        }
    }

    /** The run this belongs to. */
    public RunContext context() {
        return context;
    }

    /** How many characters were read. */
    public long position() {
        return position;
    }

    /** The next character without going forward, or -1 at the end. */
    public int peek() throws IOException {
        int c = raw();
        return c == '\r' ? '\n' : c;
    }

    /** The next character, or -1 at the end. */
    public int read() throws IOException {
        int c = raw();
        if (c < 0) {
            return END;
        }
        chars.get();
        position++;
        if (c < ' ') {
            return control(c);
        }
        if (c >= 0xFFFE) {
            throw malformed("holds a character that XML forbids");
        }
        return c;
    }

    private int control(int c) throws IOException {
        if (c == '\t') {
            return c;
        } else if (c != '\n' && c != '\r') {
            throw malformed("holds a control character");
        }
        if (c == '\r' && raw() == '\n') {
            chars.get();
        }
        line++;
        return '\n';
    }

    /** The character at hand as it stands, -1 at the end. */
    private int raw() throws IOException {
        if (!chars.hasRemaining() && !fill()) {
            return END;
        }
        return chars.get(chars.position());
    }

    private boolean fill() throws IOException {
        context.check();
        chars.clear();
        while (chars.position() == 0 && !finished) {
            // What comes before a wrong byte is handed out first: the picture may end before it.
            if (broken != null) {
                chars.flip();
                throw broken;
            }
            if (!bytes.hasRemaining() || bytes.remaining() < 8 && !ended) {
                more();
            }
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                broken = malformed("holds bytes that are no text in its encoding");
            } else if (ended && result.isUnderflow()) {
                decoder.flush(chars);
                finished = true;
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private void more() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n > 0) {
            bytes.position(bytes.position() + n);
        }
        ended = n < 0;
        bytes.flip();
    }

    /** Passes over the rest of the stream and tells how many bytes it had, not counting white space at its start. */
    public long drain() throws IOException {
        long rest = 0;
        try {
            int c = raw();
            while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                chars.get();
                c = raw();
            }
            rest = c < 0 ? 0 : chars.remaining() * (long) Math.max(1, 1 / decoder.averageCharsPerByte());
            rest += bytes.remaining();
            byte[] passing = new byte[BUFFER];
            for (int n = in.read(passing); n >= 0; n = in.read(passing)) {
                context.check();
                rest += n;
            }
        } catch (MalformedImageException e) {
            // What follows the picture need not be text.
            rest += Math.max(1, bytes.remaining());
        }
        return rest;
    }

    /** An error here. */
    public MalformedImageException malformed(String what) {
        return new MalformedImageException("The XML " + what + " (in line " + line + "); the file is damaged");
    }
}
