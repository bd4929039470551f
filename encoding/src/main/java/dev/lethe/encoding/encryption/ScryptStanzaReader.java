package dev.lethe.encoding.encryption;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import dev.lethe.AuthenticationFailedException;
import dev.lethe.encoding.encryption.AgeKeys.Carried;
import dev.lethe.run.RunContext;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/** Opens a file key with a passphrase, if the file asks for no more work than is allowed. */
record ScryptStanzaReader(Passphrase passphrase, int mostWork, RunContext context) implements RecipientStanzaReader {
    private static final Pattern LOGARITHM = Pattern.compile("[1-9][0-9]?");
    private static final int SALT_CHARACTERS = 22;
    private static final int BODY = 32;

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        List<RecipientStanza> all = new ArrayList<>();
        stanzas.forEach(all::add);
        // A passphrase must be the one way in, or whoever knows another could have made the file (the specification's
        // rule on scrypt stanzas).
        if (all.size() != 1 || !ScryptKey.TYPE.equals(all.get(0).getType())) {
            throw failed("This file is not sealed with a passphrase alone; an identity may open it");
        }
        RecipientStanza stanza = all.get(0);
        List<String> arguments = stanza.getArguments();
        byte[] salt = arguments.size() == 2 ? salt(arguments.get(0)) : new byte[0];
        if (salt.length != ScryptKey.SALT
                || stanza.getBody().length != BODY
                || !LOGARITHM.matcher(arguments.get(1)).matches()) {
            throw failed("The sealed file's header is damaged");
        }
        int work = Integer.parseInt(arguments.get(1));
        if (work > mostWork) {
            throw failed("This file asks for work of 2^" + work + " to open it, more than the 2^" + mostWork
                    + " that is allowed; it was made to stop you, or raise the limit");
        }
        return opened(salt, work, stanza.getBody());
    }

    private FileKey opened(byte[] salt, int work, byte[] body) throws GeneralSecurityException {
        try {
            // The key owns the array; the library overwrites it.
            return new FileKey(ScryptKey.cipher(Cipher.DECRYPT_MODE, passphrase, salt, work, body, context));
        } catch (AEADBadTagException e) {
            throw failed("The passphrase is wrong, or the file was altered");
        }
    }

    private static byte[] salt(String text) {
        try {
            byte[] salt = text.length() == SALT_CHARACTERS ? Base64.getDecoder().decode(text) : new byte[0];
            // One text per salt: bits that belong to no byte must be zero.
            boolean canonical =
                    Base64.getEncoder().withoutPadding().encodeToString(salt).equals(text);
            return canonical ? salt : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Carried failed(String message) {
        return new Carried(new AuthenticationFailedException(message));
    }
}
