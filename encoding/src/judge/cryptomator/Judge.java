import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.cryptomator.cryptofs.CryptoFileSystemProperties;
import org.cryptomator.cryptofs.CryptoFileSystemProvider;
import org.cryptomator.cryptolib.api.Masterkey;
import org.cryptomator.cryptolib.common.MasterkeyFileAccess;

/**
 * Cryptomator's own library, to judge vaults that Lethe makes: {@code read VAULT PASSPHRASE FOLDER} copies all files out,
 * {@code write VAULT PASSPHRASE FOLDER} makes a vault of a folder. A program of its own on Java 21 or later.
 */
public class Judge {
    public static void main(String[] args) throws Exception {
        Path vault = Path.of(args[1]);
        Path folder = Path.of(args[3]);
        MasterkeyFileAccess access = new MasterkeyFileAccess(new byte[0], new SecureRandom());
        if (args[0].equals("write")) {
            try (Masterkey key = Masterkey.generate(new SecureRandom())) {
                access.persist(key, vault.resolve("masterkey.cryptomator"), args[2]);
                CryptoFileSystemProvider.initialize(
                        vault, properties(uri -> key.copy()), URI.create("masterkeyfile:masterkey.cryptomator"));
            }
        }
        try (FileSystem opened = CryptoFileSystemProvider.newFileSystem(
                vault, properties(uri -> access.load(vault.resolve("masterkey.cryptomator"), args[2])))) {
            Path root = opened.getPath("/");
            copy(args[0].equals("write") ? folder : root, args[0].equals("write") ? root : folder);
        }
    }

    private static CryptoFileSystemProperties properties(org.cryptomator.cryptolib.api.MasterkeyLoader loader) {
        return CryptoFileSystemProperties.cryptoFileSystemProperties().withKeyLoader(loader).build();
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(path));
                }
            }
        }
    }
}
