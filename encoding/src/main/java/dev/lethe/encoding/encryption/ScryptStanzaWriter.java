package dev.lethe.encoding.encryption;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import dev.lethe.run.RunContext;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;

/** Writes the one stanza of a file that a passphrase opens: {@code -> scrypt SALT LOGARITHM} and the wrapped key. */
record ScryptStanzaWriter(Passphrase passphrase, int workFactor, RunContext context) implements RecipientStanzaWriter {
    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) throws GeneralSecurityException {
        byte[] salt = new byte[ScryptKey.SALT];
        new SecureRandom().nextBytes(salt);
        byte[] key = fileKey.getEncoded();
        try {
            byte[] body = ScryptKey.cipher(Cipher.ENCRYPT_MODE, passphrase, salt, workFactor, key, context);
            String text = Base64.getEncoder().withoutPadding().encodeToString(salt);
            return List.of(new Stanza(ScryptKey.TYPE, List.of(text, String.valueOf(workFactor)), body));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private record Stanza(String type, List<String> arguments, byte[] body) implements RecipientStanza {
        @Override
        public String getType() {
            return type;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return body;
        }
    }
}
