package dev.lethe.encoding.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/**
 * The content of a container as a library gives it, whose errors stand for something else. Errors of where the content goes,
 * such as a full disk, don't pass through here and stay what they are. Leaves the library's stream open.
 */
final class OpeningInput extends InputStream {
    private final InputStream content;
    private final Function<Exception, IOException> meaning;

    OpeningInput(InputStream content, Function<Exception, IOException> meaning) {
        this.content = content;
        this.meaning = meaning;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        try {
            return content.read(target, offset, count);
        } catch (IOException | RuntimeException e) {
            throw meaning.apply(e);
        }
    }
}
