package dev.lethe.encoding.vault;

import dev.lethe.MissingCapabilityException;

/** The optional libraries that vaults need. */
final class VaultLibraries {
    private VaultLibraries() {}

    static void require() throws MissingCapabilityException {
        require("org.cryptomator.siv.SivMode", "org.cryptomator:siv-mode");
        require("org.bouncycastle.crypto.generators.SCrypt", "org.bouncycastle:bcprov-jdk18on");
    }

    private static void require(String type, String artifact) throws MissingCapabilityException {
        try {
            Class.forName(type, false, VaultLibraries.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new MissingCapabilityException(
                    "This needs the optional library " + artifact + "; add it to the build", e);
        }
    }
}
