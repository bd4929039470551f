package dev.lethe.examples.share;

import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.AgeRecipient;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.encoding.encryption.Unseal;
import dev.lethe.encoding.sharing.Share;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Cleans a photo and seals it for oneself and a friend, adds somebody later, and opens it again. */
public final class EncryptAndShare {
    private EncryptAndShare() {}

    /**
     * Takes three arguments: a photo, where the sealed one goes, and where it is opened to. Keys are made up here; real ones
     * come from {@code lethe keygen} or {@code age-keygen}.
     */
    public static void main(String[] args) throws IOException {
        Path photo = Path.of(args[0]);
        Path sealed = Path.of(args[1]);
        try (AgeIdentity me = AgeIdentity.generate();
                AgeIdentity friend = AgeIdentity.generate();
                AgeIdentity another = AgeIdentity.generate()) {
            List<AgeRecipient> recipients = List.of(me.recipient(), friend.recipient());

            // Cleaned, proven and sealed; nothing of it is clear on the disk, not even as a temporary file.
            Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                    .then(Seal.age(recipients))
                    .build()
                    .sanitize(photo, sealed);

            // Sealed anew for three. Taking somebody away would not call back what he has.
            Share share = Share.of(sealed, recipients).with(another.recipient(), me);
            System.out.println("sealed for " + share.recipients().size());

            Unseal.with(another).open(sealed, Path.of(args[2]));
        }
    }
}
