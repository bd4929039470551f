package dev.lethe.metadata.tiff;

import dev.lethe.MalformedImageException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directories of metadata that a page points to: Exif, GPS and, below Exif, interoperability. */
record ExifDirectories(Optional<Directory> exif, Optional<Directory> gps, Optional<Directory> interop) {
    static final ExifDirectories NONE = new ExifDirectories(Optional.empty(), Optional.empty(), Optional.empty());

    /** Those that can be read; others are passed over. */
    static ExifDirectories read(TiffInput in, Directory directory) throws IOException {
        Optional<Directory> exif = pointed(in, directory, TiffTags.EXIF_IFD);
        Optional<Directory> gps = pointed(in, directory, TiffTags.GPS_IFD);
        Optional<Directory> interop = exif.isEmpty() ? Optional.empty() : pointed(in, exif.get(), TiffTags.INTEROP_IFD);
        return new ExifDirectories(exif, gps, interop);
    }

    private static Optional<Directory> pointed(TiffInput in, Directory from, int tag) throws IOException {
        long at = from.first(in, tag, 0);
        if (at == 0 || at == from.at()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Directory.read(in, at));
        } catch (MalformedImageException e) {
            return Optional.empty();
        }
    }

    List<Directory> all() {
        return Stream.of(exif, gps, interop).flatMap(Optional::stream).toList();
    }
}
