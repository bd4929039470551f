package dev.lethe.toolkit.deletion;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A place where a system may keep a smaller copy of a picture, or the picture itself after it was thrown away. Lethe
 * reads and removes nothing there.
 *
 * @param what what it is, in words
 * @param path the file or folder
 * @param exists whether there is something at the path
 */
public record PlaceToLook(String what, Path path, boolean exists) {
    private static final List<String> SIZES = List.of("normal", "large", "x-large", "xx-large");

    /**
     * The places for a picture on Linux and other systems of freedesktop.org, Windows and macOS; those of other systems
     * than this one do not exist.
     *
     * @param picture its absolute path, which the names of thumbnails are made from
     * @param home the user's folder
     * @param environment the variables of the process
     */
    public static List<PlaceToLook> of(Path picture, Path home, Map<String, String> environment) {
        List<PlaceToLook> places = new ArrayList<>();
        freedesktop(picture, home, environment, places);
        add(places, "thumbnail cache of macOS", home.resolve("Library/Caches/com.apple.QuickLook.thumbnailcache"));
        add(places, "trash of macOS", home.resolve(".Trash"));
        String local = environment.get("LOCALAPPDATA");
        Path windows = local == null ? home.resolve("AppData/Local") : Path.of(local);
        add(places, "thumbnail caches of Windows (thumbcache_*.db)", windows.resolve("Microsoft/Windows/Explorer"));
        Path root = picture.getRoot();
        if (root != null) {
            add(places, "recycle bin of Windows", root.resolve("$Recycle.Bin"));
        }
        return List.copyOf(places);
    }

    /** Thumbnail Managing Standard, section "Thumbnail saving": the MD5 of the URI. */
    private static void freedesktop(
            Path picture, Path home, Map<String, String> environment, List<PlaceToLook> places) {
        String cache = environment.get("XDG_CACHE_HOME");
        String data = environment.get("XDG_DATA_HOME");
        Path thumbnails = (cache == null ? home.resolve(".cache") : Path.of(cache)).resolve("thumbnails");
        String name = thumbnailName(picture.toUri());
        for (String size : SIZES) {
            add(places, "thumbnail, " + size, thumbnails.resolve(size).resolve(name));
        }
        Path trash = (data == null ? home.resolve(".local/share") : Path.of(data)).resolve("Trash");
        add(places, "trash", trash.resolve("files"));
    }

    static String thumbnailName(URI picture) {
        try {
            byte[] uri = picture.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(uri)) + ".png";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private static void add(List<PlaceToLook> places, String what, Path path) {
        places.add(new PlaceToLook(what, path, Files.exists(path)));
    }
}
