package dev.lethe.encoding.encryption;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import java.security.GeneralSecurityException;
import java.util.List;

/** Tries an identity on one stanza after the other: the library's own reader gives up at the first that is for others. */
record AnyStanzaReader(RecipientStanzaReader identity) implements RecipientStanzaReader {
    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        GeneralSecurityException none = new UnsupportedRecipientStanzaException("no stanza is for this identity");
        for (RecipientStanza stanza : stanzas) {
            try {
                return identity.getFileKey(List.of(stanza));
            } catch (GeneralSecurityException | RuntimeException e) {
                // For another recipient, or of another kind.
                none.addSuppressed(e);
            }
        }
        throw none;
    }
}
