package dev.lethe.encoding.encryption;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import dev.lethe.AuthenticationFailedException;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keys and passphrases as the library wants them. */
final class AgeKeys {
    private AgeKeys() {}

    static List<RecipientStanzaWriter> writers(List<AgeRecipient> recipients) throws IOException {
        List<RecipientStanzaWriter> writers = new ArrayList<>();
        for (AgeRecipient recipient : recipients) {
            try {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient.text()));
            } catch (GeneralSecurityException e) {
                throw refused(e, "A recipient's key can't be used; ask for another");
            }
        }
        return writers;
    }

    static List<RecipientStanzaWriter> writers(Passphrase passphrase, int workFactor, RunContext context) {
        return List.of(new ScryptStanzaWriter(passphrase, workFactor, context));
    }

    static List<RecipientStanzaReader> readers(List<AgeIdentity> identities) throws IOException {
        List<RecipientStanzaReader> readers = new ArrayList<>();
        for (AgeIdentity identity : identities) {
            char[] text = identity.characters();
            try {
                readers.add(new AnyStanzaReader(
                        X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(CharBuffer.wrap(text))));
            } catch (GeneralSecurityException e) {
                throw refused(e, "An identity can't be used; make another with lethe keygen");
            } finally {
                Arrays.fill(text, '\0');
            }
        }
        return readers;
    }

    static List<RecipientStanzaReader> readers(Passphrase passphrase, int mostWork, RunContext context) {
        return List.of(new ScryptStanzaReader(passphrase, mostWork, context));
    }

    /** The library's error as one of ours. Its message and cause are dropped: they may hold parts of keys. */
    static IOException refused(GeneralSecurityException error, String message) {
        return error instanceof Carried carried ? carried.error : new AuthenticationFailedException(message);
    }

    /** Takes a typed error through the library, which lets only security exceptions pass. */
    static final class Carried extends GeneralSecurityException {
        private static final long serialVersionUID = 1L;

        private final IOException error;

        Carried(IOException error) {
            super(error);
            this.error = error;
        }
    }
}
