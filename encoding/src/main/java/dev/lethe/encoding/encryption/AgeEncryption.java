package dev.lethe.encoding.encryption;

import com.exceptionfactory.jagged.EncryptingChannelFactory;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.armor.ArmoredEncryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

/** Streams clear bytes through the library that makes age files. */
final class AgeEncryption {
    private static final int CHUNK = 64 * 1024;

    private AgeEncryption() {}

    static void seal(
            InputStream clear,
            OutputStream target,
            boolean armoured,
            List<RecipientStanzaWriter> writers,
            RunContext context)
            throws IOException {
        EncryptingChannelFactory factory =
                armoured ? new ArmoredEncryptingChannelFactory() : new StandardEncryptingChannelFactory();
        byte[] buffer = new byte[CHUNK];
        try (WritableByteChannel sealing = factory.newEncryptingChannel(new OutputChannel(target), writers)) {
            int n;
            while ((n = clear.readNBytes(buffer, 0, CHUNK)) > 0) {
                context.check();
                sealing.write(ByteBuffer.wrap(buffer, 0, n));
            }
        } catch (GeneralSecurityException e) {
            throw AgeKeys.refused(e, "The keys can't be used for sealing; check them");
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
        target.flush();
    }

    /** A stream as a channel, without copies where the buffer has an array; closing it leaves the stream open. */
    private static final class OutputChannel implements WritableByteChannel {
        private final OutputStream target;
        private boolean open = true;

        OutputChannel(OutputStream target) {
            this.target = target;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            int count = source.remaining();
            if (source.hasArray()) {
                target.write(source.array(), source.arrayOffset() + source.position(), count);
                source.position(source.limit());
            } else {
                byte[] copy = new byte[count];
                source.get(copy);
                target.write(copy);
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
