package dev.lethe.cli;

import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.AgeRecipient;
import dev.lethe.encoding.encryption.Passphrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keys and passphrases from files: arguments can be seen by every user of the machine. */
final class Secrets {
    private Secrets() {}

    static Passphrase passphrase(String file, Console console) throws IOException {
        try {
            return file.equals(Inputs.STREAM) ? Passphrase.from(console.in()) : Passphrase.from(SealedFile.path(file));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--passphrase-file: its first line must be a passphrase in UTF-8");
        }
    }

    static List<AgeIdentity> identities(List<String> files) throws IOException {
        List<AgeIdentity> all = new ArrayList<>();
        for (String file : files) {
            try {
                all.addAll(AgeIdentity.from(SealedFile.path(file)));
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        "-i: the file holds no age identity, or a damaged one; lethe keygen makes one");
            }
        }
        return all;
    }

    /** Recipients are no secrets; still, none is repeated in a message. */
    static List<AgeRecipient> recipients(String option, List<String> texts) {
        try {
            return texts.stream().map(AgeRecipient::of).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": is not an age recipient (age1…), or was mistyped");
        }
    }
}
