package dev.lethe.cli;

import dev.lethe.encoding.encryption.AgeIdentity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lethe keygen}. */
@Command(
        name = "keygen",
        description = "Makes an age key: an identity for you to keep, and the recipient that others seal for.")
final class KeygenCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "KEYFILE",
            description =
                    "A new file for the identity, which only you can read. Standard output gets the recipient then,"
                            + " both otherwise.")
    private String out = Inputs.STREAM;

    KeygenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (AgeIdentity identity = AgeIdentity.generate()) {
            String recipient = identity.recipient().text();
            byte[] comment = ("# public key: " + recipient + "\n").getBytes(StandardCharsets.US_ASCII);
            if (out.equals(Inputs.STREAM)) {
                write(console.out(), comment, identity);
            } else {
                writeNew(SealedFile.path(out), comment, identity);
                console.line(recipient);
            }
        }
        return (console.delivered() ? Status.DONE : Status.FAILED).code();
    }

    /** All of it or nothing: half a key would be taken for one. */
    private static void writeNew(Path path, byte[] comment, AgeIdentity identity) throws IOException {
        OutputStream file = create(path);
        try (file) {
            write(file, comment, identity);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static void write(OutputStream target, byte[] comment, AgeIdentity identity) throws IOException {
        byte[] line = identity.line();
        try {
            target.write(comment);
            target.write(line);
            target.flush();
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    /** A new file that was never readable by others; one that is there is never replaced, it may be the only key. */
    private static OutputStream create(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return java.nio.channels.Channels.newOutputStream(Files.newByteChannel(file, fresh, owner));
    }
}
