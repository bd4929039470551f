package dev.lethe.encoding.vault;

import dev.lethe.MalformedImageException;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Staging;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A vault of Cryptomator, format 8 with {@code SIV_GCM}, by its public specification (docs.cryptomator.org, "Security
 * Architecture"): a folder that may lie in a cloud, of which only those who know the passphrase see names and contents.
 *
 * <pre>{@code
 * try (CryptomatorVault vault = CryptomatorVault.create(folder, passphrase, context)) {
 *     vault.put(Source.of(clean), "2024/harbour.jpg", context);
 * }
 * }</pre>
 *
 * <p>Guaranteed: nothing clear is written to the vault or beside it; what is read is written whole or not at all, and
 * altered blocks are found. Not guaranteed, by the format: that files which someone has cut at the end of a block of 32
 * KiB, put back from an older copy, or taken away, are noticed; sizes, times and how many there are can be seen.
 *
 * <p>Needs the optional libraries {@code org.cryptomator:siv-mode} and {@code org.bouncycastle:bcprov-jdk18on}. One thread
 * at a time; other programs must not change the vault meanwhile. {@link #close} overwrites the keys.
 */
public final class CryptomatorVault implements AutoCloseable {
    private static final String MASTER_KEY = "masterkey.cryptomator";
    private static final String CONFIG = "vault.cryptomator";
    private static final String DATA = "d";
    private static final String ROOT = "";
    private static final String FOLDER_ID = "dir.c9r";
    private static final int LARGEST_ID = 64;

    private final Path folder;
    private final VaultKeys keys;
    private final VaultNames names;

    private CryptomatorVault(Path folder, VaultKeys keys) {
        this.folder = folder;
        this.keys = keys;
        this.names = new VaultNames(keys);
    }

    /**
     * Makes a vault in an empty folder, which must exist.
     *
     * @throws FileAlreadyExistsException if there is one already
     * @throws dev.lethe.MissingCapabilityException if a library is missing
     */
    public static CryptomatorVault create(Path folder, Passphrase passphrase, RunContext context) throws IOException {
        VaultLibraries.require();
        if (Files.exists(folder.resolve(CONFIG)) || Files.exists(folder.resolve(MASTER_KEY))) {
            throw new FileAlreadyExistsException(CONFIG, null, "There is a vault in this folder; choose another");
        }
        VaultKeys keys = VaultKeys.generate();
        try {
            write(folder.resolve(MASTER_KEY), MasterKeyFile.text(keys, passphrase, context));
            write(folder.resolve(CONFIG), VaultToken.text(keys));
            CryptomatorVault vault = new CryptomatorVault(folder, keys);
            Files.createDirectories(vault.place(ROOT));
            return vault;
        } catch (IOException | RuntimeException e) {
            keys.close();
            Files.deleteIfExists(folder.resolve(CONFIG));
            Files.deleteIfExists(folder.resolve(MASTER_KEY));
            throw e;
        }
    }

    /**
     * Opens a vault.
     *
     * @throws dev.lethe.AuthenticationFailedException if the passphrase is wrong or the vault's files were altered
     * @throws dev.lethe.UnsupportedFormatException if it is not a vault of format 8 with SIV_GCM
     * @throws dev.lethe.LimitExceededException if it asks for more memory than the run has
     */
    public static CryptomatorVault open(Path folder, Passphrase passphrase, RunContext context) throws IOException {
        VaultLibraries.require();
        String token = MasterKeyFile.read(folder.resolve(CONFIG));
        VaultKeys keys = MasterKeyFile.open(MasterKeyFile.read(folder.resolve(MASTER_KEY)), passphrase, context);
        try {
            VaultToken.check(token, keys);
            return new CryptomatorVault(folder, keys);
        } catch (IOException | RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    /**
     * Puts bytes in under a name, as they are; a file of that name is replaced.
     *
     * @param path with {@code /} between folders, which are made
     */
    public void put(Source clear, String path, RunContext context) throws IOException {
        Entry entry = entry(path, true);
        try (SeekableInput input = clear.open(context);
                Staging staging = Sink.to(prepared(entry)).stage()) {
            new VaultContent(keys).seal(input.stream(), staging.output(), context);
            staging.release();
        }
    }

    /**
     * Reads a file back.
     *
     * @throws NoSuchFileException if there is none
     * @throws dev.lethe.AuthenticationFailedException if it was altered; nothing is written then
     */
    public void get(String path, Sink clear, RunContext context) throws IOException {
        Entry entry = entry(path, false);
        Path file = names.isShortened(entry.stored) ? entry.file().resolve(VaultNames.CONTENTS) : entry.file();
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException("");
        }
        try (SeekableInput input = Source.of(file).open(context);
                Staging staging = clear.stage()) {
            new VaultContent(keys).open(input.stream(), staging.output(), context);
            staging.release();
        }
    }

    /**
     * The names of files in a folder of the vault, sorted, those of folders with {@code /} behind them.
     *
     * @param path the folder, empty for the root
     */
    public List<String> list(String path, RunContext context) throws IOException {
        String id = ROOT;
        for (String part : parts(path)) {
            id = folderId(id, part, false);
        }
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place(id), "*.c9[rs]")) {
            for (Path file : files) {
                context.countSegment();
                String stored = String.valueOf(file.getFileName());
                if (!stored.equals(VaultNames.FOLDER_BACKUP)) {
                    String clear = names.clear(names.full(file), id);
                    found.add(Files.exists(file.resolve(FOLDER_ID)) ? clear + "/" : clear);
                }
            }
        }
        return found.stream().sorted().toList();
    }

    /** Where something lies. */
    private record Entry(Path place, String full, String stored) {
        Path file() {
            return place.resolve(stored);
        }
    }

    private Entry entry(String path, boolean make) throws IOException {
        List<String> parts = parts(path);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("path: must name a file");
        }
        String id = ROOT;
        for (String part : parts.subList(0, parts.size() - 1)) {
            id = folderId(id, part, make);
        }
        String full = names.sealed(parts.get(parts.size() - 1), id);
        return new Entry(place(id), full, names.stored(full));
    }

    private static List<String> parts(String path) {
        List<String> parts = List.of(path.split("/")).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.contains(".") || parts.contains("..")) {
            throw new IllegalArgumentException("path: must not hold . or ..");
        }
        return parts;
    }

    private Path prepared(Entry entry) throws IOException {
        if (!names.isShortened(entry.stored)) {
            return entry.file();
        }
        Files.createDirectories(entry.file());
        write(entry.file().resolve(VaultNames.LONG_NAME), entry.full);
        return entry.file().resolve(VaultNames.CONTENTS);
    }

    private String folderId(String parent, String name, boolean make) throws IOException {
        String full = names.sealed(name, parent);
        Path node = place(parent).resolve(names.stored(full));
        Path file = node.resolve(FOLDER_ID);
        if (Files.exists(file)) {
            if (Files.size(file) > LARGEST_ID) {
                throw new MalformedImageException("A folder of the vault has an identifier that can't be one");
            }
            return Files.readString(file, StandardCharsets.US_ASCII);
        }
        if (!make) {
            throw new NoSuchFileException("");
        }
        String id = UUID.randomUUID().toString();
        Files.createDirectories(place(id));
        Files.createDirectories(node);
        if (names.isShortened(String.valueOf(node.getFileName()))) {
            write(node.resolve(VaultNames.LONG_NAME), full);
        }
        write(file, id);
        return id;
    }

    private Path place(String folderId) throws IOException {
        String hash = names.place(folderId);
        return folder.resolve(DATA).resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    private static void write(Path file, String text) throws IOException {
        try (Staging staging = Sink.to(file).stage()) {
            staging.output().write(text.getBytes(StandardCharsets.US_ASCII));
            staging.release();
        }
    }

    /** Overwrites the keys. */
    @Override
    public void close() {
        keys.close();
    }
}
