package dev.lethe.segmentation.onnx;

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
import java.util.Set;

/** A network's file before it is loaded. */
public final class ModelFile {
    private static final int BUFFER = 64 * 1024;

    private ModelFile() {}

    /**
     * Checks that the file is there and, where digests are given, that it has one of them.
     *
     * @param name of the network, for messages
     * @param digests SHA-256 in hexadecimal digits; none accepts any file
     * @throws ModelMismatchException if it has another
     */
    public static void check(Path file, String name, Set<String> digests) throws IOException {
        if (!Files.isRegularFile(file)) {
            Path last = file.getFileName();
            throw new NoSuchFileException(last == null ? "" : last.toString(), null, "no such model file");
        }
        if (digests.isEmpty()) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            require(sha256(in), name, digests);
        }
    }

    /**
     * Checks a file's content in the same way.
     *
     * @throws ModelMismatchException if it has another digest
     */
    public static void check(byte[] content, String name, Set<String> digests) throws IOException {
        require(sha256(new ByteArrayInputStream(content)), name, digests);
    }

    private static void require(String digest, String name, Set<String> digests) throws ModelMismatchException {
        if (!digests.isEmpty() && !digests.contains(digest)) {
            throw new ModelMismatchException("Network " + name + ": the file's SHA-256 is " + digest + ", expected "
                    + String.join(" or ", digests) + "; get the file again from its source");
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
