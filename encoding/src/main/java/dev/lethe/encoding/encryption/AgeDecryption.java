package dev.lethe.encoding.encryption;

import com.exceptionfactory.jagged.DecryptingChannelFactory;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

/** Streams age files through the library that opens them. What it writes is genuine only once it has returned. */
final class AgeDecryption {
    private static final int CHUNK = 64 * 1024;

    private AgeDecryption() {}

    static void open(
            InputStream sealed,
            boolean armoured,
            List<RecipientStanzaReader> readers,
            OutputStream target,
            RunContext context)
            throws IOException {
        DecryptingChannelFactory factory =
                armoured ? new ArmoredDecryptingChannelFactory() : new StandardDecryptingChannelFactory();
        GuardedInput input = new GuardedInput(sealed);
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        try (ReadableByteChannel opening = opened(factory, input, readers)) {
            while (read(opening, input, buffer) >= 0) {
                context.check();
                target.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
        } finally {
            Arrays.fill(buffer.array(), (byte) 0);
        }
    }

    private static ReadableByteChannel opened(
            DecryptingChannelFactory factory, GuardedInput input, List<RecipientStanzaReader> readers)
            throws IOException {
        try {
            return factory.newDecryptingChannel(new InputChannel(input), readers);
        } catch (GeneralSecurityException e) {
            throw AgeKeys.refused(e, "None of the keys opens this file, or its header was altered");
        } catch (IOException | RuntimeException e) {
            throw input.meaning(e, "The sealed file is cut off or was altered");
        }
    }

    private static int read(ReadableByteChannel opening, GuardedInput input, ByteBuffer buffer) throws IOException {
        try {
            return opening.read(buffer);
        } catch (IOException | RuntimeException e) {
            throw input.meaning(e, "The sealed file was altered or is cut off; nothing of it was written");
        }
    }

    private record InputChannel(GuardedInput source) implements ReadableByteChannel {
        @Override
        public int read(ByteBuffer target) throws IOException {
            byte[] bytes = target.hasArray() ? target.array() : new byte[target.remaining()];
            int offset = target.hasArray() ? target.arrayOffset() + target.position() : 0;
            int n = source.read(bytes, offset, target.remaining());
            if (n > 0 && target.hasArray()) {
                target.position(target.position() + n);
            } else if (n > 0) {
                target.put(bytes, 0, n);
            }
            return n;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
