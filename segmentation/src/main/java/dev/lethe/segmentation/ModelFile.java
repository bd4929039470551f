package dev.lethe.segmentation;

import dev.lethe.ModelMismatchException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A network's file before it is loaded. */
final class ModelFile {
    private static final int BUFFER = 64 * 1024;

    private ModelFile() {}

    /**
     * Checks that the file is there and, where the specification names digests, that it has one of them.
     *
     * @throws ModelMismatchException if it has another
     */
    static void check(Path file, ModelSpec spec) throws IOException {
        if (!Files.isRegularFile(file)) {
            Path name = file.getFileName();
            throw new NoSuchFileException(name == null ? "" : name.toString(), null, "no such model file");
        }
        if (spec.sha256().isEmpty()) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            require(sha256(in), spec);
        }
    }

    /**
     * Checks a file's content in the same way.
     *
     * @throws ModelMismatchException if it has another digest
     */
    static void check(byte[] content, ModelSpec spec) throws IOException {
        require(sha256(new ByteArrayInputStream(content)), spec);
    }

    private static void require(String digest, ModelSpec spec) throws ModelMismatchException {
        if (!spec.sha256().isEmpty() && !spec.sha256().contains(digest)) {
            throw new ModelMismatchException("Network " + spec.name() + ": the file's SHA-256 is " + digest
                    + ", expected " + String.join(" or ", spec.sha256()) + "; get the file again from its source");
        }
    }

    private static String sha256(InputStream in) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        byte[] buffer = new byte[BUFFER];
        int n;
        while ((n = in.read(buffer)) > 0) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
