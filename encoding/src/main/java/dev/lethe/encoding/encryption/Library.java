package dev.lethe.encoding.encryption;

import dev.lethe.MissingCapabilityException;

/** The optional libraries: found by a class of theirs, named by what a build has to add. */
enum Library {
    JAGGED(
            "com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory",
            "com.exceptionfactory.jagged:jagged-framework"),
    JAGGED_X25519("com.exceptionfactory.jagged.x25519.X25519KeyFactory", "com.exceptionfactory.jagged:jagged-x25519"),
    BOUNCY_CASTLE("org.bouncycastle.crypto.generators.SCrypt", "org.bouncycastle:bcprov-jdk18on"),
    COMMONS_COMPRESS("org.apache.commons.compress.archivers.sevenz.SevenZFile", "org.apache.commons:commons-compress"),
    XZ("org.tukaani.xz.LZMA2Options", "org.tukaani:xz"),
    ZIP4J("net.lingala.zip4j.io.outputstream.ZipOutputStream", "net.lingala.zip4j:zip4j");

    private final String type;
    private final String artifact;

    Library(String type, String artifact) {
        this.type = type;
        this.artifact = artifact;
    }

    /**
     * Makes sure that it is there, before its classes are touched.
     *
     * @throws MissingCapabilityException naming the artifact
     */
    void require() throws MissingCapabilityException {
        try {
            Class.forName(type, false, Library.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new MissingCapabilityException(
                    "This needs the optional library " + artifact + "; add it to the build", e);
        }
    }
}
