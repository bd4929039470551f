package dev.lethe.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A temporary file of 64 KiB blocks, each sealed with AES-256-GCM under a random key that is never stored. The file is
 * deleted as soon as it is open where the system allows that, else when it is closed.
 */
final class EncryptedFile implements Closeable {
    static final int BLOCK = 64 * 1024;
    private static final int TAG = 16;

    private final FileChannel channel;
    private final Cipher cipher;
    private final SecretKeySpec key;
    private long blocks;
    private byte[] opened = new byte[0];
    private long openedIndex = -1;

    private EncryptedFile(FileChannel channel, Cipher cipher, SecretKeySpec key) {
        this.channel = channel;
        this.cipher = cipher;
        this.key = key;
    }

    static EncryptedFile create() throws IOException {
        Cipher cipher = cipher();
        Path path = Files.createTempFile("lethe", ".spool");
        byte[] secret = new byte[32];
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            new SecureRandom().nextBytes(secret);
            return new EncryptedFile(channel, cipher, new SecretKeySpec(secret, "AES"));
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static Cipher cipher() throws IOException {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IOException("AES-GCM is missing from this Java runtime", e);
        }
    }

    /** Appends a block; all but the last one must be full. */
    void append(byte[] plain, int count) throws IOException {
        ByteBuffer sealed = ByteBuffer.wrap(run(Cipher.ENCRYPT_MODE, blocks, plain, count));
        long position = blocks * (BLOCK + TAG);
        while (sealed.hasRemaining()) {
            position += channel.write(sealed, position);
        }
        blocks++;
    }

    /** The content of a block, valid until another one is asked for: only one lies open in memory. */
    byte[] block(long index) throws IOException {
        if (index != openedIndex) {
            forget();
            opened = open(index);
            openedIndex = index;
        }
        return opened;
    }

    private void forget() {
        Arrays.fill(opened, (byte) 0);
        openedIndex = -1;
    }

    private byte[] open(long index) throws IOException {
        ByteBuffer sealed = ByteBuffer.allocate(BLOCK + TAG);
        long start = index * (BLOCK + TAG);
        int n = 0;
        while (sealed.hasRemaining() && n >= 0) {
            n = channel.read(sealed, start + sealed.position());
        }
        return run(Cipher.DECRYPT_MODE, index, sealed.array(), sealed.position());
    }

    private byte[] run(int mode, long index, byte[] bytes, int count) throws IOException {
        // Each block has a number of its own and is written once, so no nonce is used twice under this key.
        byte[] nonce = ByteBuffer.allocate(12).putLong(4, index).array();
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            return cipher.doFinal(bytes, 0, count);
        } catch (GeneralSecurityException e) {
            throw new IOException("A temporary file was changed by someone else, or the disk failed", e);
        }
    }

    @Override
    public void close() throws IOException {
        forget();
        channel.close();
    }
}
