package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Results that are not called like their sources, and the order in which they are made. */
final class NewNames {
    /** No vowels, so that no words come up, and no letters that pass for a digit. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxyz23456789";

    /** 28 to the 16th are 77 bits. */
    private static final int LENGTH = 16;

    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 9;
    private static final int SAMPLE = 4096;

    /** Extensions of their format that say how the content is to be read, and so stay. */
    private static final Set<String> VARIANTS = Set.of(
            "dng", "btf", "tf8", "svgz", "cur", "psb", "jpx", "jpf", "j2k", "j2c", "jpc", "heics", "heifs", "avifs");

    private NewNames() {}

    /** One picture with the new name of its result, which has no extension yet. */
    record Named(FolderItem item, String stem) {
        ResultName name() {
            return (source, result) -> stem + "." + extension(source, result);
        }

        private String extension(ImageFormat source, ImageFormat result) {
            String old = item.baseName().substring(ResultName.extensionStart(item.baseName()));
            String own = old.isEmpty() ? old : old.substring(1).toLowerCase(Locale.ROOT);
            boolean stays = source.equals(result)
                    && VARIANTS.contains(own)
                    && result.extensions().contains(own);
            return stays ? own : result.extension();
        }
    }

    /** All pictures in random order under random names. */
    static List<Named> random(List<FolderItem> items) {
        SecureRandom random = new SecureRandom();
        List<FolderItem> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        Set<String> used = new HashSet<>();
        List<Named> named = new ArrayList<>();
        for (FolderItem item : shuffled) {
            String stem;
            do {
                stem = random(random);
            } while (!used.add(stem));
            named.add(new Named(item, stem));
        }
        return named;
    }

    private static String random(SecureRandom random) {
        StringBuilder name = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    /** All pictures under numbers that follow those in a folder; what is not called like a picture comes last. */
    static List<Named> numbered(List<FolderItem> items, Path folder) {
        record Keyed(FolderItem item, String key) {}
        List<Keyed> ordered = new ArrayList<>();
        items.forEach(item -> ordered.add(new Keyed(item, key(item))));
        ordered.sort(
                Comparator.comparing((Keyed keyed) -> !keyed.item().expected()).thenComparing(Keyed::key));
        long number = last(folder);
        int digits =
                Math.max(FEWEST_DIGITS, Long.toString(number + items.size()).length());
        List<Named> named = new ArrayList<>();
        for (Keyed keyed : ordered) {
            number++;
            named.add(new Named(keyed.item(), String.format(Locale.ROOT, "%0" + digits + "d", number)));
        }
        return named;
    }

    /** The highest number that a file of the folder has for a name; 0 if there is none. */
    private static long last(Path folder) {
        long last = 0;
        if (!Files.isDirectory(folder)) {
            return last;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                String stem = name.substring(0, ResultName.extensionStart(name));
                if (stem.matches("[0-9]{1," + MOST_DIGITS + "}")) {
                    last = Math.max(last, Long.parseLong(stem));
                }
            }
            return last;
        } catch (IOException e) {
            // It will be said where results are written; no file that is there will be replaced.
            return last;
        }
    }

    /**
     * A digest of some bytes from the middle of a file: mostly coded picture data, which the result shows to everybody
     * anyway, so that an order by it tells nothing. Files that can't be read come in some order, and fail.
     */
    private static String key(FolderItem item) {
        if (item.file() == null) {
            return "";
        }
        try (RunContext context = RunContext.of(Limits.trusted());
                SeekableInput input = item.source().open(context)) {
            byte[] sample = new byte[SAMPLE];
            int read = Math.max(0, input.read(Math.max(0, input.length() - SAMPLE) / 2, sample, 0, SAMPLE));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(sample, 0, read);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
